create table throttle (
  subject binary(32) not null primary key comment 'SHA-256 of what is limited (an address, an IP)',
  locked_at datetime(6) not null comment 'the row is what concurrent requests queue on'
);
