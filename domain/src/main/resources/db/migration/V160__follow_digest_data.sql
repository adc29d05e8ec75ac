insert into follow_digest (id, told_until) values (1, utc_timestamp(6));
