create table event_series (
  id bigint not null auto_increment primary key,
  rule varchar(100) character set ascii collate ascii_bin not null comment 'RFC 5545 RRULE, always with COUNT',
  starts_local datetime not null comment 'DTSTART: the first date, as the clocks of the zone showed it',
  zone varchar(40) character set ascii collate ascii_bin not null comment 'IANA time zone',
  revision int not null default 0 comment 'rises when several dates are changed together',
  created_at datetime(6) not null,
  created_by bigint null,
  constraint event_series_creator_fk foreign key (created_by) references agent (id)
) comment 'events that were made together; each of them is an ordinary event';
