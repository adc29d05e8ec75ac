create table membership (
  id bigint not null auto_increment primary key,
  community_id bigint not null,
  agent_id bigint not null,
  role varchar(16) not null comment 'LEAD, FACILITATOR, EVENT_ORGANISER, MEMBER',
  joined_at datetime(6) not null,
  constraint membership_uk unique (community_id, agent_id),
  index membership_agent_ix (agent_id, community_id),
  index membership_role_ix (community_id, role, joined_at),
  constraint membership_community_fk foreign key (community_id) references community (id),
  constraint membership_agent_fk foreign key (agent_id) references agent (id)
);
