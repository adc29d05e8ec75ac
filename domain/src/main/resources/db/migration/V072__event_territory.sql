create table event_territory (
  event_id bigint not null,
  territory_id int not null,
  primary key (event_id, territory_id),
  index event_territory_territory_ix (territory_id, event_id),
  constraint event_territory_event_fk foreign key (event_id) references event (id),
  constraint event_territory_territory_fk foreign key (territory_id) references territory (id)
);
