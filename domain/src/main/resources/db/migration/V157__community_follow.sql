create table community_follow (
  id bigint not null auto_increment primary key,
  community_id bigint not null,
  agent_id bigint not null,
  state varchar(16) not null comment 'FOLLOWED, MUTED',
  changed_at datetime(6) not null,
  constraint community_follow_uk unique (community_id, agent_id),
  constraint community_follow_community_fk foreign key (community_id) references community (id),
  constraint community_follow_agent_fk foreign key (agent_id) references agent (id) on delete cascade,
  index community_follow_agent_ix (agent_id, state, community_id),
  index community_follow_state_ix (state, agent_id)
) comment 'no row: hears of what concerns himself';
