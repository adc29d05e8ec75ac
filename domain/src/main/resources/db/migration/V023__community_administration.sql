create table community_administration (
  community_id bigint not null,
  administration_id int not null,
  primary key (community_id, administration_id),
  index community_administration_administration_ix (administration_id, community_id),
  constraint community_administration_community_fk foreign key (community_id) references community (id),
  constraint community_administration_administration_fk foreign key (administration_id) references administration (id)
) comment 'the administrations that a community concerns; none means all';
