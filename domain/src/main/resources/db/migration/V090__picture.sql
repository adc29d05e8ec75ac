create table picture (
  id bigint not null auto_increment primary key,
  hash char(64) character set ascii collate ascii_bin not null comment 'SHA-256 of the large version, in hexadecimal',
  media_type varchar(20) character set ascii collate ascii_bin not null comment 'image/jpeg, image/png: written by the hub itself',
  width int not null comment 'of the large version, in pixels',
  height int not null,
  large mediumblob not null,
  small mediumblob not null comment 'for lists',
  created_at datetime(6) not null
) comment 'pictures that agents hand in, encoded anew';
