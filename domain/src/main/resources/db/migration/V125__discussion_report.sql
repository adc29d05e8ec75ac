create table discussion_report (
  id bigint not null auto_increment primary key,
  post_id bigint not null,
  agent_id bigint not null comment 'who reports',
  motive varchar(1000) not null,
  status varchar(16) not null comment 'PENDING, KEPT, RETIRED',
  reported_at datetime(6) not null,
  decided_at datetime(6) null,
  decided_by bigint null,
  pending_agent_id bigint as (if(status = 'PENDING', agent_id, null)) persistent,
  constraint discussion_report_pending_uk unique (post_id, pending_agent_id),
  constraint discussion_report_post_fk foreign key (post_id) references discussion_post (id),
  constraint discussion_report_agent_fk foreign key (agent_id) references agent (id) on delete cascade,
  constraint discussion_report_decider_fk foreign key (decided_by) references agent (id) on delete set null,
  index discussion_report_queue_ix (status, id)
) comment 'one pending report per agent and post';
