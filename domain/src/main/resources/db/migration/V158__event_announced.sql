alter table event
  add column announced_at datetime(6) null comment 'UTC; when it was first shown; null for drafts, and for those shown before this was noted',
  add index event_announced_ix (announced_at);
