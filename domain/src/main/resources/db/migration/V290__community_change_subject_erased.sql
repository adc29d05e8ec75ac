alter table community_change
  add column subject_erased boolean not null default 0 comment 'whose role changed had an account and erased it' after subject_id;
