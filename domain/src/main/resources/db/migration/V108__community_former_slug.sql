create table community_former_slug (
  slug varchar(80) character set ascii collate ascii_bin not null primary key,
  community_id bigint not null,
  replaced_at datetime(6) not null,
  constraint community_former_slug_community_fk foreign key (community_id) references community (id)
) comment 'addresses that lead to a community for ever';
