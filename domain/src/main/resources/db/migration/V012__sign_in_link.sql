create table sign_in_link (
  id bigint not null auto_increment primary key,
  email varchar(254) character set ascii collate ascii_bin not null,
  purpose varchar(24) not null comment 'SIGN_IN, FIRST_ADMINISTRATOR',
  community_id bigint null comment 'the community that the visitor was joining when he was asked who he is',
  return_path varchar(500) null,
  requested_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  index sign_in_link_email_ix (email, requested_at)
);
