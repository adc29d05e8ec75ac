alter table agent add column password_changed_at datetime(6) null comment 'sessions that were opened with an earlier password are over';
