create table discussion (
  id bigint not null auto_increment primary key,
  community_id bigint not null,
  title varchar(150) not null,
  author_id bigint null comment 'null: the account is gone',
  pinned boolean not null default false,
  closed_at datetime(6) null comment 'since when nobody answers any more',
  post_count int not null default 0 comment 'also the number of the last post; changes under the lock of this row',
  last_post_at datetime(6) not null,
  created_at datetime(6) not null,
  constraint discussion_community_fk foreign key (community_id) references community (id),
  constraint discussion_author_fk foreign key (author_id) references agent (id) on delete set null,
  index discussion_list_ix (community_id, pinned, last_post_at, id)
);
