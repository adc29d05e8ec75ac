alter table membership add column listed boolean not null default false comment 'accepts that other members see him in the list of members';
