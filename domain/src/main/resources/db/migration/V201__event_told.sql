alter table event
  add column told_starts_at datetime(6) null comment 'the start that those who come were told, when it has moved by too little since to tell them again; else null',
  add column told_ends_at datetime(6) null comment 'the end that they were told; null with the start';
