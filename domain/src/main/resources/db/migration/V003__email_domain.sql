create table email_domain (
  id int not null auto_increment primary key,
  domain varchar(253) character set ascii collate ascii_bin not null comment 'lower case, A-labels (RFC 5890)',
  with_subdomains boolean not null,
  eligible boolean not null,
  administration_id int null,
  territory_id int null,
  constraint email_domain_uk unique (domain),
  constraint email_domain_administration_fk foreign key (administration_id) references administration (id),
  constraint email_domain_territory_fk foreign key (territory_id) references territory (id)
) comment 'who may register: the longest matching domain decides';
