create index membership_order_ix on membership (community_id, id);
