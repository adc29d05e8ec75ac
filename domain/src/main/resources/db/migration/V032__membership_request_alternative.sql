create table membership_request_alternative (
  request_id bigint not null,
  community_id bigint not null,
  primary key (request_id, community_id),
  constraint membership_request_alternative_request_fk foreign key (request_id) references membership_request (id),
  constraint membership_request_alternative_community_fk foreign key (community_id) references community (id)
) comment 'the two communities proposed to somebody who was refused';
