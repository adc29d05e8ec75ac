create table discussion_attachment (
  id bigint not null auto_increment primary key,
  post_id bigint not null,
  name varchar(120) not null comment 'as it was handed in, without path and without what cannot be seen',
  kind varchar(10) character set ascii collate ascii_bin not null comment 'what its content says it is',
  size int not null comment 'bytes',
  hash char(64) character set ascii collate ascii_bin not null comment 'SHA-256, in hexadecimal',
  content mediumblob not null,
  added_at datetime(6) not null,
  constraint discussion_attachment_uk unique (post_id, hash),
  constraint discussion_attachment_post_fk foreign key (post_id) references discussion_post (id)
) comment 'files of posts; pictures are encoded anew, the rest is kept as it is';
