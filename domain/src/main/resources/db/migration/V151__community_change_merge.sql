alter table community_change
  modify kind varchar(16) not null
    comment 'PROPOSED, REVIEWED, SENT_BACK, PUBLISHED, WARNED, ASLEEP, AWAKE, ARCHIVED, RENAMED, MOVED, OPENNESS, ROLE, MERGED, ABSORBED, SPLIT, BORN';
