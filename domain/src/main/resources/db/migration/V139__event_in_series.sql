alter table event
  add column series_id bigint null,
  add column series_key datetime null comment 'RECURRENCE-ID: when it was to start, by the clocks of the series; never changes',
  add column series_own varchar(80) character set ascii collate ascii_bin not null default '' comment 'what was changed for this date alone: TITLE, DESCRIPTION, KIND, PLACE, HOUR, REGISTRATION, CAPACITY; changes of the series leave that',
  add constraint event_series_uk unique (series_id, series_key),
  add constraint event_series_fk foreign key (series_id) references event_series (id),
  add constraint event_series_ck check ((series_id is null) = (series_key is null));
