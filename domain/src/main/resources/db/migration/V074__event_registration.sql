create table event_registration (
  id bigint not null auto_increment primary key,
  event_id bigint not null,
  agent_id bigint not null,
  status varchar(16) not null comment 'REGISTERED, WAITING, WITHDRAWN',
  turn int not null comment 'who asked first has the lower number and is called first',
  called boolean not null default 0 comment 'has come up from the waiting list',
  asked_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint event_registration_uk unique (event_id, agent_id),
  constraint event_registration_turn_uk unique (event_id, turn),
  index event_registration_status_ix (event_id, status, turn),
  index event_registration_agent_ix (agent_id, status, event_id),
  constraint event_registration_event_fk foreign key (event_id) references event (id),
  constraint event_registration_agent_fk foreign key (agent_id) references agent (id)
);
