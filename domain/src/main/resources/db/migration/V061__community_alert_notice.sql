create table community_alert_notice (
  alert_id bigint not null,
  community_id bigint not null,
  told_at datetime(6) not null,
  primary key (alert_id, community_id),
  constraint community_alert_notice_alert_fk foreign key (alert_id) references community_alert (id) on delete cascade,
  constraint community_alert_notice_community_fk foreign key (community_id) references community (id) on delete cascade
) comment 'what each alert has told: a community once';
