alter table community add column request_questions varchar(1100) null comment 'asked of candidates, one per line, five at most';
