create table theme (
  id int not null primary key,
  code varchar(40) character set ascii collate ascii_bin not null,
  name varchar(100) not null,
  parent_id int null,
  position int not null,
  constraint theme_code_uk unique (code),
  constraint theme_parent_fk foreign key (parent_id) references theme (id)
);
