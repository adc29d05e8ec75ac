create table mail_outbox (
  id bigint not null auto_increment primary key,
  recipient varchar(254) character set ascii collate ascii_bin not null,
  template varchar(60) character set ascii collate ascii_bin not null,
  parameters text not null comment 'JSON object for the template; never a token',
  link_id bigint null comment 'the sign-in link whose token is minted when this mail is sent',
  status varchar(16) not null comment 'PENDING, SENDING, SENT, FAILED',
  attempts int not null default 0,
  queued_at datetime(6) not null,
  next_attempt_at datetime(6) not null,
  sent_at datetime(6) null,
  last_error varchar(500) null,
  index mail_outbox_due_ix (status, next_attempt_at, id),
  constraint mail_outbox_link_fk foreign key (link_id) references sign_in_link (id)
);
