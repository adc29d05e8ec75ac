create table event_attachment (
  id bigint not null auto_increment primary key,
  event_id bigint not null,
  name varchar(120) not null comment 'as it was handed in, without path and without what cannot be seen',
  kind varchar(10) character set ascii collate ascii_bin not null comment 'what its content says it is',
  size int not null comment 'bytes',
  hash char(64) character set ascii collate ascii_bin not null comment 'SHA-256, in hexadecimal',
  content mediumblob not null,
  added_at datetime(6) not null,
  constraint event_attachment_uk unique (event_id, hash),
  constraint event_attachment_event_fk foreign key (event_id) references event (id)
) comment 'files of the reports of events, without the names of those who added them; pictures are encoded anew';
