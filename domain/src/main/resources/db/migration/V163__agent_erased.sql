alter table agent add column erased_at datetime(6) null comment 'the row stays for what needs somebody to point at, such as past registrations; nothing in it says who it was';
