create table event_invitation (
  id bigint not null auto_increment primary key,
  event_id bigint not null,
  email varchar(254) character set ascii collate ascii_bin not null,
  invited_by bigint null comment 'as long as he has an account',
  invited_at datetime(6) not null,
  constraint event_invitation_uk unique (event_id, email),
  constraint event_invitation_event_fk foreign key (event_id) references event (id),
  constraint event_invitation_inviter_fk foreign key (invited_by) references agent (id) on delete set null
) comment 'whom organisers invited to an event; it holds no seat';
