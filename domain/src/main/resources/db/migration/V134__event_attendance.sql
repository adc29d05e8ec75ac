alter table event_registration
  add column attendance varchar(16) null comment 'PRESENT, ABSENT, EXCUSED',
  add column attendance_at datetime(6) null comment 'UTC; when that was noted',
  add column walk_in boolean not null default 0 comment 'came without a seat, and was registered on the spot';
