create table event_series_registration (
  series_id bigint not null,
  agent_id bigint not null,
  asked_at datetime(6) not null,
  primary key (series_id, agent_id),
  key event_series_registration_agent_ix (agent_id),
  constraint event_series_registration_series_fk foreign key (series_id) references event_series (id),
  constraint event_series_registration_agent_fk foreign key (agent_id) references agent (id)
) comment 'who registered to a whole series: dates that are added are offered to them';
