alter table clients add column access_request_id uuid references access_requests;
alter table access_requests drop column client_id;
