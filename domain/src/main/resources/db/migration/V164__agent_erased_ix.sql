create index agent_erased_ix on agent (erased_at);
