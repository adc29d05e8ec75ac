create table discussion_thanks (
  id bigint not null auto_increment primary key,
  post_id bigint not null,
  agent_id bigint not null,
  thanked_at datetime(6) not null,
  constraint discussion_thanks_uk unique (post_id, agent_id),
  constraint discussion_thanks_post_fk foreign key (post_id) references discussion_post (id),
  constraint discussion_thanks_agent_fk foreign key (agent_id) references agent (id) on delete cascade
);
