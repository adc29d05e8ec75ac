create index membership_joined_ix on membership (community_id, joined_at, id);
