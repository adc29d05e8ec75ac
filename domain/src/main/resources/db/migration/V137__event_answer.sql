create table event_answer (
  registration_id bigint not null,
  position int not null comment 'of the question',
  answer varchar(1000) not null comment 'empty: he did not answer',
  primary key (registration_id, position),
  constraint event_answer_registration_fk foreign key (registration_id) references event_registration (id)
);
