create table community_split_thread (
  community_id bigint not null,
  discussion_id bigint not null comment 'a thread of the other community that will move',
  primary key (community_id, discussion_id),
  constraint community_split_thread_split_fk foreign key (community_id) references community_split (community_id) on delete cascade,
  constraint community_split_thread_discussion_fk foreign key (discussion_id) references discussion (id) on delete cascade
);
