create table administration (
  id int not null primary key,
  code varchar(40) character set ascii collate ascii_bin not null,
  kind varchar(24) not null comment 'MINISTRY, PREFECTURE, OPERATOR, LOCAL_AUTHORITY, HOSPITAL, OTHER',
  branch varchar(16) not null comment 'STATE, TERRITORIAL, HOSPITAL',
  name varchar(200) not null,
  short_name varchar(60) not null,
  parent_id int null,
  constraint administration_code_uk unique (code),
  constraint administration_parent_fk foreign key (parent_id) references administration (id)
);
