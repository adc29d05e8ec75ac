alter table discussion_report
  modify column status varchar(16) not null comment 'PENDING, KEPT, MOOT, RETIRED';
