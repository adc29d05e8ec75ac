create table community_change (
  id bigint not null auto_increment primary key,
  community_id bigint not null,
  kind varchar(16) not null comment 'PROPOSED, REVIEWED, SENT_BACK, PUBLISHED, ASLEEP, AWAKE, ARCHIVED, RENAMED, MOVED, OPENNESS, ROLE',
  changed_at datetime(6) not null,
  agent_id bigint null comment 'who did it, as long as he has an account',
  detail varchar(500) null,
  index community_change_community_ix (community_id, changed_at, id),
  constraint community_change_community_fk foreign key (community_id) references community (id),
  constraint community_change_agent_fk foreign key (agent_id) references agent (id)
) comment 'the history of a community';
