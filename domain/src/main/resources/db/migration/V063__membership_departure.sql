create table membership_departure (
  id bigint not null auto_increment primary key,
  community_id bigint not null,
  left_at datetime(6) not null,
  index membership_departure_ix (community_id, left_at),
  constraint membership_departure_community_fk foreign key (community_id) references community (id) on delete cascade
) comment 'members who have gone: when, never who';
