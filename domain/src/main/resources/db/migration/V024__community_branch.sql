create table community_branch (
  community_id bigint not null,
  branch varchar(16) not null comment 'STATE, TERRITORIAL, HOSPITAL',
  primary key (community_id, branch),
  index community_branch_branch_ix (branch, community_id),
  constraint community_branch_community_fk foreign key (community_id) references community (id)
);
