create table event_cover (
  event_id bigint not null primary key,
  picture_id bigint not null,
  text varchar(200) not null comment 'what the picture shows, for those who do not see it',
  constraint event_cover_event_fk foreign key (event_id) references event (id),
  constraint event_cover_picture_fk foreign key (picture_id) references picture (id)
) comment 'the picture at the head of an event’s page';
