alter table event_host modify column state varchar(16) not null comment 'INVITED, ACCEPTED, DECLINED, LEFT';
