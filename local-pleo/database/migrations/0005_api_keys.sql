-- REFERENCE 6.15. Only the hash is kept; the prefix is for people who look for the key they know.
create table api_keys (
  id uuid primary key,
  position bigserial not null,
  environment text not null,
  key_sha256 text not null unique,
  prefix text not null,
  name text not null,
  subject text not null,
  scopes text[] not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index api_keys_by_subject on api_keys (environment, subject, position);
