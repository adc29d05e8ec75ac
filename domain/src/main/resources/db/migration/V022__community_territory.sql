create table community_territory (
  community_id bigint not null,
  territory_id int not null,
  primary key (community_id, territory_id),
  index community_territory_territory_ix (territory_id, community_id),
  constraint community_territory_community_fk foreign key (community_id) references community (id),
  constraint community_territory_territory_fk foreign key (territory_id) references territory (id)
);
