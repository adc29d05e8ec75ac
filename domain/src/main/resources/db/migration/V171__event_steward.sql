create table event_steward (
  id bigint not null auto_increment primary key,
  event_id bigint not null,
  agent_id bigint not null,
  named_at datetime(6) not null,
  constraint event_steward_uk unique (event_id, agent_id),
  constraint event_steward_event_fk foreign key (event_id) references event (id),
  constraint event_steward_agent_fk foreign key (agent_id) references agent (id) on delete cascade
) comment 'who welcomes people at one event without organising others';
