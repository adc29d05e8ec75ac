create table community_source (
  id bigint not null auto_increment primary key,
  community_id bigint not null,
  kind varchar(16) not null comment 'FEED, CALENDAR',
  url varchar(1000) not null,
  url_hash char(64) character set ascii collate ascii_bin not null comment 'SHA-256 of the address, in hexadecimal',
  added_at datetime(6) not null,
  next_attempt_at datetime(6) not null,
  last_attempt_at datetime(6) null,
  last_success_at datetime(6) null,
  failures int not null default 0 comment 'in a row',
  trouble varchar(24) null comment 'what went wrong the last time; null when nothing did',
  etag varchar(200) null,
  last_modified varchar(60) null,
  constraint community_source_community_fk foreign key (community_id) references community (id),
  constraint community_source_uk unique (community_id, url_hash),
  index community_source_due_ix (next_attempt_at, id)
) comment 'feeds and calendars of communities that live elsewhere';
