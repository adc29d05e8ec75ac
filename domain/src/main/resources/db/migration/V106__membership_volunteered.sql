alter table membership add column volunteered_at datetime(6) null comment 'since when he offers to run a community that has no animateur';
