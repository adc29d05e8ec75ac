alter table community
  add column cover_id bigint null,
  add column cover_text varchar(200) null comment 'what the cover picture shows, for those who do not see it',
  add constraint community_cover_fk foreign key (cover_id) references picture (id),
  add constraint community_cover_ck check ((cover_id is null) = (cover_text is null));
