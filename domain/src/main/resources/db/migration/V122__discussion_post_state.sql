alter table discussion_post
  add column state varchar(16) not null default 'SHOWN' comment 'SHOWN, WITHDRAWN, RETIRED',
  add column edited_at datetime(6) null,
  add column retired_motive varchar(1000) null comment 'what the moderator told the author',
  add column thanks_count int not null default 0 comment 'changes under the lock of this row';
