alter table community
  add column held_name varchar(120) generated always as (case when visibility = 'HIDDEN' then null else name end) virtual
    comment 'the name, unless the community is hidden: nobody may learn from a refusal that it exists' after name,
  drop constraint community_name_uk,
  add constraint community_held_name_uk unique (held_name);
