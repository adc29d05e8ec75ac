create table event_subscription (
  agent_id bigint not null primary key,
  token_hash binary(32) not null comment 'SHA-256 of the secret part of the address; the secret itself is nowhere',
  created_at datetime(6) not null,
  constraint event_subscription_token_uk unique (token_hash),
  constraint event_subscription_agent_fk foreign key (agent_id) references agent (id)
) comment 'an agent reads his own agenda from another programme';
