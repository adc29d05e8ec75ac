create table discussion_follow (
  id bigint not null auto_increment primary key,
  discussion_id bigint not null,
  agent_id bigint not null,
  state varchar(16) not null comment 'FOLLOWED, MUTED',
  constraint discussion_follow_uk unique (discussion_id, agent_id),
  constraint discussion_follow_discussion_fk foreign key (discussion_id) references discussion (id),
  constraint discussion_follow_agent_fk foreign key (agent_id) references agent (id) on delete cascade
) comment 'no row: hears of mentions alone';
