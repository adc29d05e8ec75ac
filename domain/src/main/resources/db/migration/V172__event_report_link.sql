create table event_report_link (
  event_id bigint not null,
  position int not null,
  title varchar(200) not null,
  url varchar(500) not null comment 'https only',
  primary key (event_id, position),
  constraint event_report_link_report_fk foreign key (event_id) references event_report (event_id)
) comment 'where the documents of an event are';
