create table event_series_host (
  id bigint not null auto_increment primary key,
  series_id bigint not null,
  community_id bigint not null,
  state varchar(16) not null comment 'INVITED, ACCEPTED, DECLINED, LEFT',
  constraint event_series_host_uk unique (series_id, community_id),
  constraint event_series_host_series_fk foreign key (series_id) references event_series (id),
  constraint event_series_host_community_fk foreign key (community_id) references community (id)
) comment 'communities that help with a whole series, dates that are added to it later too';
