create table demonstration_load (
  id int not null primary key,
  loaded_at datetime(6) not null
) comment 'one row once the demonstration data is there; always empty in production';
