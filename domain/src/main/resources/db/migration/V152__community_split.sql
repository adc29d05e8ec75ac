create table community_split (
  community_id bigint not null primary key comment 'a proposal that would come out of another community',
  origin_id bigint not null comment 'the community that it would come out of',
  proposed_by bigint null comment 'who invites its members once it is published, as long as he has an account',
  constraint community_split_community_fk foreign key (community_id) references community (id),
  constraint community_split_origin_fk foreign key (origin_id) references community (id),
  constraint community_split_agent_fk foreign key (proposed_by) references agent (id) on delete set null
) comment 'what a split will do once its community is published; gone when it has';
