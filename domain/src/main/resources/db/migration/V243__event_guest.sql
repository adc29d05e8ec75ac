create table event_guest (
  id bigint not null auto_increment primary key,
  event_id bigint not null,
  email varchar(254) character set ascii collate ascii_bin not null comment 'erased thirty days after the event',
  arrived_at datetime(6) not null,
  constraint event_guest_uk unique (event_id, email),
  index event_guest_email_ix (email),
  constraint event_guest_event_fk foreign key (event_id) references event (id)
) comment 'who came to an event without an account: his presence becomes his when he registers with that address';
