create table discussion_post (
  id bigint not null auto_increment primary key,
  discussion_id bigint not null,
  number int not null comment 'from 1, without gap: pages and anchors are made of it',
  author_id bigint null comment 'null: the account is gone',
  body mediumtext not null comment 'Markdown',
  posted_at datetime(6) not null,
  token char(36) character set ascii collate ascii_bin not null comment 'UUID of the form that sent it: sent twice, posted once',
  constraint discussion_post_number_uk unique (discussion_id, number),
  constraint discussion_post_token_uk unique (author_id, token),
  constraint discussion_post_discussion_fk foreign key (discussion_id) references discussion (id),
  constraint discussion_post_author_fk foreign key (author_id) references agent (id) on delete set null
);
