create table agent (
  id bigint not null auto_increment primary key,
  email varchar(254) character set ascii collate ascii_bin not null comment 'normalised: lower case, domain in A-labels',
  first_name varchar(80) null,
  last_name varchar(80) null,
  administration_id int null,
  territory_id int null,
  branch varchar(16) null,
  password_hash varchar(255) character set ascii collate ascii_bin null comment 'Argon2id, PHC string',
  registered_at datetime(6) not null,
  profile_confirmed_at datetime(6) null,
  version int not null default 0,
  constraint agent_email_uk unique (email),
  constraint agent_administration_fk foreign key (administration_id) references administration (id),
  constraint agent_territory_fk foreign key (territory_id) references territory (id)
);
