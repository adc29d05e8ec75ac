alter table community
  add column orphaned_at datetime(6) null
    comment 'since when its members and the hub know that nobody animates it; null while somebody does, or before they were told';
