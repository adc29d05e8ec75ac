create table territory (
  id int not null primary key,
  code varchar(8) character set ascii collate ascii_bin not null,
  kind varchar(24) not null comment 'NATIONAL, REGION, DEPARTEMENT, OVERSEAS_COLLECTIVITY',
  name varchar(80) not null,
  slug varchar(80) character set ascii collate ascii_bin not null,
  parent_id int null,
  zone varchar(40) character set ascii collate ascii_bin not null comment 'IANA time zone of its clocks',
  position int not null,
  constraint territory_code_uk unique (code),
  constraint territory_slug_uk unique (slug),
  constraint territory_parent_fk foreign key (parent_id) references territory (id)
) comment 'INSEE Code officiel géographique: the nation, regions, départements, overseas collectivities';
