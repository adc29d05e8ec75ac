alter table community_source
  add column calendar_of bigint as (if(kind = 'CALENDAR', community_id, null)) virtual
    comment 'the community of a calendar: one each, because what its calendar lacks is cancelled',
  add constraint community_source_calendar_uk unique (calendar_of);
