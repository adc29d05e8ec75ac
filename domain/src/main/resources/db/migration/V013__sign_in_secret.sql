create table sign_in_secret (
  token_hash binary(32) not null primary key comment 'SHA-256 of the token; the token itself is only ever in the mail',
  link_id bigint not null,
  constraint sign_in_secret_link_fk foreign key (link_id) references sign_in_link (id) on delete cascade
) comment 'one row for each time the mail of a link was sent (retries mint a new token)';
