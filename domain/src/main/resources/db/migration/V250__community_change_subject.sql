alter table community_change
  add column subject_id bigint null comment 'whose role changed, as long as he has an account' after agent_id,
  add constraint community_change_subject_fk foreign key (subject_id) references agent (id);
