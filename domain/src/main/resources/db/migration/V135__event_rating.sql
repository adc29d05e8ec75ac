create table event_rating (
  id bigint not null auto_increment primary key,
  event_id bigint not null,
  agent_id bigint not null,
  score tinyint not null comment '1 to 5',
  comment varchar(1000) null,
  rated_at datetime(6) not null,
  constraint event_rating_uk unique (event_id, agent_id),
  constraint event_rating_event_fk foreign key (event_id) references event (id),
  constraint event_rating_agent_fk foreign key (agent_id) references agent (id),
  constraint event_rating_score_ck check (score between 1 and 5)
) comment 'what those who were present think of an event; organisers see it without names, from five on';
