create table membership_request (
  id bigint not null auto_increment primary key,
  community_id bigint not null,
  agent_id bigint not null,
  motive varchar(1000) not null,
  status varchar(16) not null comment 'PENDING, ACCEPTED, REFUSED, CANCELLED, EXPIRED',
  requested_at datetime(6) not null,
  decided_at datetime(6) null,
  decided_by bigint null,
  refusal_motive varchar(1000) null,
  pending_agent_id bigint as (if(status = 'PENDING', agent_id, null)) persistent,
  version int not null default 0,
  constraint membership_request_pending_uk unique (community_id, pending_agent_id),
  index membership_request_agent_ix (agent_id, requested_at),
  index membership_request_status_ix (community_id, status, requested_at),
  constraint membership_request_community_fk foreign key (community_id) references community (id),
  constraint membership_request_agent_fk foreign key (agent_id) references agent (id),
  constraint membership_request_decider_fk foreign key (decided_by) references agent (id)
);
