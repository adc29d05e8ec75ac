create table throttle_hit (
  id bigint not null auto_increment primary key,
  subject binary(32) not null,
  hit_at datetime(6) not null,
  index throttle_hit_subject_ix (subject, hit_at),
  index throttle_hit_at_ix (hit_at)
);
