create table community_theme (
  community_id bigint not null,
  theme_id int not null,
  primary key (community_id, theme_id),
  index community_theme_theme_ix (theme_id, community_id),
  constraint community_theme_community_fk foreign key (community_id) references community (id),
  constraint community_theme_theme_fk foreign key (theme_id) references theme (id)
);
