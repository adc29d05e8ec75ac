create table follow_digest (
  id tinyint not null primary key comment 'one row, whose lock keeps two nodes off each other',
  told_until datetime(6) not null comment 'UTC; what appeared up to then has been told to everybody',
  telling_until datetime(6) null comment 'UTC; the end of the window that is being told; null between two runs',
  last_agent_id bigint not null default 0 comment 'followers up to this one have been told'
) comment 'how far the daily mail about followed communities has come';
