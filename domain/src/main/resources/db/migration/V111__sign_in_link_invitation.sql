alter table sign_in_link add column invitation_id bigint null comment 'the invitation that using the link accepts (purpose INVITATION)';
