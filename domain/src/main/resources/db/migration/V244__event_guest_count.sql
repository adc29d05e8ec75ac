alter table event
  add column guest_count int not null default 0 comment 'people who came without an account and of whom nothing is kept; those of event_guest are counted there',
  add constraint event_guest_ck check (guest_count >= 0);
