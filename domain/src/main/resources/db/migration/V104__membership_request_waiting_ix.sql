create index membership_request_waiting_ix on membership_request (status, requested_at, id);
