create table membership_request_answer (
  request_id bigint not null,
  position int not null,
  question varchar(200) not null comment 'as it was asked: the animateur may change his questions',
  answer varchar(1000) not null,
  primary key (request_id, position),
  constraint membership_request_answer_request_fk foreign key (request_id) references membership_request (id)
) comment 'what a candidate answered to the questions of the animateurs';
