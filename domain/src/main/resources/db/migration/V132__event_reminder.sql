create table event_reminder (
  event_id bigint not null,
  agent_id bigint not null,
  kind varchar(16) not null comment 'DAY_BEFORE, SAME_DAY',
  queued_at datetime(6) not null,
  primary key (event_id, agent_id, kind),
  constraint event_reminder_event_fk foreign key (event_id) references event (id),
  constraint event_reminder_agent_fk foreign key (agent_id) references agent (id)
) comment 'who was reminded of what: nobody twice, on however many nodes';
