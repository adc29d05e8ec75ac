-- a community that helps with the date that a series was made from helps with the series
insert into event_series_host (series_id, community_id, state)
select e.series_id, h.community_id, h.state
from event_host h join event e on e.id = h.event_id
where not h.organiser and h.state = 'ACCEPTED'
  and e.series_key = (select min(f.series_key) from event f where f.series_id = e.series_id);
