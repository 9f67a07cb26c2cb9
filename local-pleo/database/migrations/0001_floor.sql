create table world (
  id int primary key check (id = 1),
  clock_offset_ms bigint not null default 0,
  clock_frozen_at timestamptz,
  seed text not null,
  staging_key bytea not null,
  production_key bytea not null
);

create table requests (
  id uuid primary key,
  position bigserial not null,
  environment text not null,
  listener text not null,
  method text not null,
  path text not null,
  client_id text,
  subject text,
  status int,
  outcome text not null,
  reason text,
  fault text,
  at timestamptz not null
);
create index requests_by_client on requests (environment, client_id, position);
create index requests_by_position on requests (environment, position);

create table faults (
  id uuid primary key,
  position bigserial not null,
  environment text not null,
  client_id text,
  route text not null,
  kind text not null,
  skip int not null default 0,
  times int,
  seen int not null default 0,
  fired int not null default 0,
  parameters jsonb not null default '{}'
);

create table organisations (
  environment text not null,
  id uuid not null,
  name text not null,
  position bigserial not null,
  primary key (environment, id)
);

create table companies (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  organisation_id uuid not null,
  name text not null,
  registration_number text,
  currency text not null,
  address jsonb not null,
  primary key (environment, id)
);

create table employees (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  company_id uuid not null,
  email text not null,
  first_name text not null,
  last_name text not null,
  code text,
  job_title text,
  phone text,
  team text,
  primary key (environment, id)
);
create index employees_by_company on employees (environment, company_id, position);

create table people (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  email text not null,
  name text not null,
  role text not null,
  organisation_id uuid not null,
  whole_organisation boolean not null,
  company_ids uuid[] not null,
  primary key (environment, id),
  unique (environment, email)
);

create table sessions (
  token_sha256 text primary key,
  environment text not null,
  listener text not null,
  person_id uuid not null,
  expires_at timestamptz not null
);
