alter table community
  add column merged_into bigint null comment 'the community that took its members and all that it had; it is archived for ever',
  add constraint community_merged_fk foreign key (merged_into) references community (id),
  add constraint community_merged_ck check (merged_into is null or status = 'ARCHIVED');
