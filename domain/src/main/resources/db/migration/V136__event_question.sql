create table event_question (
  event_id bigint not null,
  position int not null,
  label varchar(200) not null,
  kind varchar(16) not null comment 'TEXT, CHOICE, YES_NO',
  required boolean not null,
  choices varchar(1100) not null default '' comment 'one per line',
  primary key (event_id, position),
  constraint event_question_event_fk foreign key (event_id) references event (id)
) comment 'what organisers ask of those who register; fixed as soon as somebody has';
