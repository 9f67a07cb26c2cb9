create table clients (
  environment text not null,
  id uuid not null,
  position bigserial not null,
  name text not null,
  secret_sha256 text,
  redirect_uris text[] not null,
  scopes text[] not null,
  client_uri text,
  logo_uri text,
  terms_uri text,
  privacy_uri text,
  initiation_uri text,
  settings_uri text,
  contacts text[] not null default '{}',
  subject_type text not null default 'company',
  rotation text,
  grace_seconds int,
  token_endpoint_auth_methods text[] not null,
  needs_activation boolean not null default false,
  created_at timestamptz not null,
  pick_up_until timestamptz,
  picked_up_at timestamptz,
  primary key (environment, id)
);

-- Secrets that were replaced: still recognised when one is sent as a bearer token.
create table former_secrets (
  secret_sha256 text primary key,
  environment text not null,
  client_id uuid not null
);

create table authorisations (
  id uuid primary key,
  position bigserial not null,
  environment text not null,
  client_id uuid not null,
  subject text not null,
  person_id uuid not null,
  scopes text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  revoked_reason text
);
create index authorisations_by_client on authorisations (environment, client_id, subject);

-- The ledger. The server's own truth, so what a test reads here is what really decided.
create table ledger (
  id uuid primary key,
  position bigserial not null,
  value_sha256 text not null unique,
  environment text not null,
  kind text not null,
  authorisation_id uuid not null references authorisations,
  client_id uuid not null,
  generation int not null,
  redirect_uri text,
  code_challenge text,
  issued_at timestamptz not null,
  issued_by uuid not null,
  expires_at timestamptz not null,
  spent_at timestamptz,
  spent_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  revoked_reason text
);
create index ledger_by_authorisation on ledger (authorisation_id, kind, generation);
create index ledger_by_client on ledger (environment, client_id, position);

create table ledger_events (
  position bigserial primary key,
  environment text not null,
  ledger_id uuid not null references ledger,
  client_id uuid not null,
  event text not null,
  request_id uuid,
  reason text,
  at timestamptz not null
);
create index ledger_events_by_client on ledger_events (environment, client_id, position);

create table installations (
  id uuid primary key,
  environment text not null,
  client_id uuid not null,
  subject text not null,
  status text not null,
  metadata jsonb not null default '{}',
  error_code text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (environment, client_id, subject)
);

create table access_requests (
  id uuid primary key,
  position bigserial not null,
  company text not null,
  email text not null,
  system text not null,
  usage text not null,
  client_id uuid,
  created_at timestamptz not null,
  staging_approved_at timestamptz,
  login_handed_over_at timestamptz,
  production_approved_at timestamptz
);
