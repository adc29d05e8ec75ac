create index discussion_created_ix on discussion (created_at);
