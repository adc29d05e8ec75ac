create table invitation (
  id bigint not null auto_increment primary key,
  community_id bigint not null,
  email varchar(254) character set ascii collate ascii_bin not null,
  role varchar(16) not null comment 'LEAD, FACILITATOR, EVENT_ORGANISER, MEMBER',
  status varchar(16) not null comment 'PENDING, ACCEPTED, DECLINED, CANCELLED, EXPIRED',
  invited_by bigint null comment 'as long as he has an account',
  invited_at datetime(6) not null,
  expires_at datetime(6) not null,
  closed_at datetime(6) null,
  sent_count int not null default 1,
  pending_email varchar(254) character set ascii collate ascii_bin as (if(status = 'PENDING', email, null)) persistent,
  constraint invitation_pending_uk unique (community_id, pending_email),
  index invitation_email_ix (email, status),
  index invitation_community_ix (community_id, status, invited_at, id),
  index invitation_expiry_ix (status, expires_at),
  constraint invitation_community_fk foreign key (community_id) references community (id),
  constraint invitation_inviter_fk foreign key (invited_by) references agent (id)
) comment 'one pending invitation per address and community';
