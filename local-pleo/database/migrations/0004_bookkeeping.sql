alter table world add column bookkeeping_seeded boolean not null default false;
alter table companies add column contra_account boolean not null default true;

create table accounts (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  company_id uuid not null,
  external_id text not null,
  name text not null,
  code text,
  archived boolean not null,
  tax_code_external_id text,
  metadata jsonb,
  contra boolean not null default false,
  category text,
  primary key (environment, id),
  unique (environment, company_id, external_id)
);

create table tax_codes (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  company_id uuid not null,
  code text,
  name text not null,
  rate numeric not null,
  type text not null,
  archived boolean not null,
  ingoing_tax_account text,
  outgoing_tax_account text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (environment, id)
);

create table tag_groups (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  company_id uuid not null,
  code text not null,
  name text not null,
  archived boolean not null,
  metadata jsonb not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (environment, id)
);

create table tag_dimensions (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  group_id uuid not null,
  code text not null,
  name text not null,
  display_order int not null,
  visible boolean not null,
  primary key (environment, id),
  foreign key (environment, group_id) references tag_groups on delete cascade
);

create table tags (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  group_id uuid not null,
  code text not null,
  name text,
  archived boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (environment, id),
  foreign key (environment, group_id) references tag_groups on delete cascade
);

create table tag_values (
  environment text not null,
  tag_id uuid not null,
  dimension_id uuid not null,
  value text not null,
  primary key (environment, tag_id, dimension_id),
  foreign key (environment, tag_id) references tags on delete cascade,
  foreign key (environment, dimension_id) references tag_dimensions on delete cascade
);

create table vendors (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  company_id uuid not null,
  name text not null,
  default_currency text not null,
  state text not null,
  code text,
  external_id text,
  country text,
  registration_number text,
  tax_registration_number text,
  accounting_system text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (environment, id)
);

create table accounting_entries (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  company_id uuid not null,
  family text not null,
  sub_family text,
  status text not null,
  export_status text not null,
  review_status text not null,
  currency text not null,
  minors bigint not null,
  bill_currency text not null,
  bill_minors bigint not null,
  merchant text not null,
  performed_at timestamptz not null,
  settled_at timestamptz,
  bookkeeping_date timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  employee_id uuid,
  team text,
  account_id uuid,
  tax_code_id uuid,
  vendor_id uuid,
  note text,
  tag_ids uuid[] not null default '{}',
  attendees jsonb not null default '[]',
  split_items jsonb not null default '[]',
  supplier jsonb,
  card_last_four text,
  primary key (environment, id)
);
create index accounting_entries_by_company on accounting_entries (environment, company_id, position);

create table receipts (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  accounting_entry_id uuid not null,
  mime_type text not null,
  size_in_bytes int not null,
  source text not null,
  content bytea,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (environment, id)
);
create index receipts_by_entry on receipts (environment, accounting_entry_id, position);

create table export_jobs (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  company_id uuid not null,
  status text not null,
  is_interactive boolean not null,
  vendor_based_bookkeeping boolean not null,
  created_by text,
  employee_id uuid,
  created_at timestamptz not null,
  expires_in int not null,
  started_at timestamptz,
  completed_at timestamptz,
  expired_at timestamptz,
  last_updated_at timestamptz not null,
  failure_reason text,
  failure_reason_type text,
  primary key (environment, id)
);
-- One running job per company.
create unique index export_jobs_running on export_jobs (environment, company_id) where status in ('pending', 'in_progress');

create table export_job_items (
  environment text not null,
  job_id uuid not null,
  accounting_entry_id uuid not null,
  position bigserial not null,
  status text not null,
  exported_at timestamptz,
  external_id text,
  external_url text,
  failure_reason text,
  failure_reason_type text,
  primary key (environment, job_id, accounting_entry_id),
  foreign key (environment, job_id) references export_jobs,
  foreign key (environment, accounting_entry_id) references accounting_entries
);

create table subscriptions (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  client_id uuid not null,
  subject text not null,
  endpoint_url text not null,
  event_types text[] not null,
  status text not null,
  custom_headers jsonb,
  endpoint_auth jsonb,
  secret text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by text,
  primary key (environment, id)
);

create table subscription_activities (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  subscription_id uuid not null,
  operation_type text not null,
  actor_urn text not null,
  description text not null,
  created_at timestamptz not null,
  primary key (environment, id)
);

create table deliveries (
  id uuid primary key,
  position bigserial not null,
  environment text not null,
  subscription_id uuid not null,
  event_id uuid not null,
  event_type text not null,
  body text not null,
  status text not null,
  attempts int not null default 0,
  last_status int,
  -- On the machine's clock: a moved or frozen clock must not hold up or hurry what goes over the wire.
  next_attempt_at timestamptz not null default now(),
  created_at timestamptz not null
);
create index deliveries_due on deliveries (next_attempt_at) where status = 'waiting';
