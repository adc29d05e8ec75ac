alter table membership_request add column reminders tinyint not null default 0 comment 'how often the animateurs were reminded of it: after 3 and after 7 days';
