create table community_publication (
  community_id bigint not null primary key,
  told_at datetime(6) not null,
  last_alert_id bigint not null default 0 comment 'alerts up to this one have been looked at',
  index community_publication_told_ix (told_at, community_id),
  constraint community_publication_community_fk foreign key (community_id) references community (id) on delete cascade
) comment 'communities that have become visible and whose alerts are still being looked at';
