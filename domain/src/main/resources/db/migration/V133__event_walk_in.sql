alter table event
  add column walk_in_count int not null default 0 comment 'of the registered: those who came without a seat, beyond the capacity',
  drop constraint event_seats_ck,
  add constraint event_seats_ck check (registered_count >= walk_in_count and walk_in_count >= 0 and waiting_count >= 0
    and (capacity is null or (capacity > 0 and registered_count - walk_in_count <= capacity)));
