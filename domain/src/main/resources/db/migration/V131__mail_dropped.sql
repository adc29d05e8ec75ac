alter table mail_outbox modify column status varchar(16) not null comment 'PENDING, SENDING, SENT, FAILED, DROPPED';
