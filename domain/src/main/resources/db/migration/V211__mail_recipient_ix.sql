alter table mail_outbox add key mail_outbox_recipient_ix (recipient);
