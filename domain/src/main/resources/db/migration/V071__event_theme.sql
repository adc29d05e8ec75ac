create table event_theme (
  event_id bigint not null,
  theme_id int not null,
  primary key (event_id, theme_id),
  index event_theme_theme_ix (theme_id, event_id),
  constraint event_theme_event_fk foreign key (event_id) references event (id),
  constraint event_theme_theme_fk foreign key (theme_id) references theme (id)
);
