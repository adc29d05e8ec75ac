create table event_host (
  id bigint not null auto_increment primary key,
  event_id bigint not null,
  community_id bigint not null,
  organiser boolean not null comment 'the one that decides; the others help',
  state varchar(16) not null comment 'INVITED, ACCEPTED, DECLINED',
  shown boolean not null comment 'the event is published and this community takes part: it stands in its agenda',
  starts_at datetime(6) not null comment 'that of the event, so that the next event of a community is one look at an index',
  constraint event_host_uk unique (event_id, community_id),
  index event_host_agenda_ix (community_id, shown, starts_at, event_id),
  index event_host_soon_ix (shown, starts_at, community_id),
  constraint event_host_event_fk foreign key (event_id) references event (id),
  constraint event_host_community_fk foreign key (community_id) references community (id)
) comment 'in whose agendas an event stands: its organiser and the communities that help';
