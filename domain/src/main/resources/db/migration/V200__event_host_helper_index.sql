create index event_host_helper_ix on event_host (community_id, organiser, starts_at);
