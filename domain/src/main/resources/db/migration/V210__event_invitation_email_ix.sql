alter table event_invitation add key event_invitation_email_ix (email);
