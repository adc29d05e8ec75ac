create table discussion_post_version (
  id bigint not null auto_increment primary key,
  post_id bigint not null,
  body mediumtext not null comment 'Markdown, as it was until it was replaced',
  replaced_at datetime(6) not null,
  constraint discussion_post_version_post_fk foreign key (post_id) references discussion_post (id),
  index discussion_post_version_ix (post_id, replaced_at, id)
);
