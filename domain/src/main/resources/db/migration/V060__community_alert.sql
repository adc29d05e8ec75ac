create table community_alert (
  id bigint not null auto_increment primary key,
  agent_id bigint not null,
  search varchar(400) character set ascii collate ascii_bin not null comment 'normal form of the directory''s query string',
  label varchar(300) not null comment 'the search in words, as the agent saw it',
  created_at datetime(6) not null,
  constraint community_alert_uk unique (agent_id, search),
  constraint community_alert_agent_fk foreign key (agent_id) references agent (id) on delete cascade
) comment 'agents who want to be told of communities that match a search';
