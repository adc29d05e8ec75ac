alter table sign_in_link modify column purpose varchar(24) not null comment 'SIGN_IN, FIRST_ADMINISTRATOR, INVITATION';
