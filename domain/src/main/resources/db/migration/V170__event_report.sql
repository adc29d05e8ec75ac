create table event_report (
  event_id bigint not null primary key,
  body mediumtext not null comment 'Markdown',
  revision int not null,
  written_at datetime(6) not null,
  constraint event_report_event_fk foreign key (event_id) references event (id)
);
