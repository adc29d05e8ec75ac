alter table community add column settings_version int not null default 0 comment 'counts the changes of its settings, not those of its members';
