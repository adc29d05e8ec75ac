create index agent_password_changed_ix on agent (password_changed_at);
