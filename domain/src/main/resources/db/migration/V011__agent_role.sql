create table agent_role (
  agent_id bigint not null,
  role varchar(16) not null comment 'ADVISER, MODERATOR, ANALYST, ADMIN',
  primary key (agent_id, role),
  constraint agent_role_agent_fk foreign key (agent_id) references agent (id)
);
