create table community_split_member (
  community_id bigint not null,
  agent_id bigint not null comment 'a member of the other community who will be invited',
  primary key (community_id, agent_id),
  constraint community_split_member_split_fk foreign key (community_id) references community_split (community_id) on delete cascade,
  constraint community_split_member_agent_fk foreign key (agent_id) references agent (id) on delete cascade
);
