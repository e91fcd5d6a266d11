export const platformSchema = `
create table accounts (
  id uuid primary key,
  tenant_id uuid not null,
  person_id uuid not null,
  login text not null unique check (login = lower(login)),
  password_hash text,
  must_change_password boolean not null default false,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step int8,
  locale text not null default 'vi' check (locale in ('vi', 'en')),
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  last_seat_id uuid,
  created_at timestamptz not null,
  disabled_at timestamptz,
  check (totp_confirmed_at is null or totp_secret is not null)
);
create index accounts_person on accounts (tenant_id, person_id);

create table sign_in_attempts (
  id uuid primary key,
  login text not null,
  network text not null,
  attempted_at timestamptz not null,
  succeeded boolean not null
);
create index sign_in_attempts_login on sign_in_attempts (login, attempted_at);
create index sign_in_attempts_network on sign_in_attempts (network, attempted_at);

create table sessions (
  token_hash bytea primary key,
  id uuid not null unique,
  tenant_id uuid not null,
  account_id uuid not null references accounts on delete cascade,
  seat_id uuid,
  awaits_code boolean not null default false,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  network text not null,
  user_agent text not null
);
create index sessions_account on sessions (account_id);
create index sessions_expiry on sessions (expires_at);

create table api_keys (
  id uuid primary key,
  token_hash bytea not null unique,
  tenant_id uuid not null,
  account_id uuid not null references accounts on delete cascade,
  seat_id uuid,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_account on api_keys (account_id);

create table files (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes int8 not null check (size_bytes > 0),
  sha256 text not null,
  is_photo boolean not null default false,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  subject_kind text,
  subject_id uuid,
  removed_at timestamptz,
  primary key (tenant_id, id)
);
create index files_subject on files (tenant_id, subject_kind, subject_id);

create table events (
  tenant_id uuid not null,
  id uuid not null,
  happened_at timestamptz not null,
  name text not null,
  subject_kind text not null,
  subject_id uuid not null,
  council_id uuid,
  person_id uuid,
  seat_id uuid,
  request_id text,
  data jsonb not null default '{}',
  seal_number int8,
  seal_hash text,
  primary key (tenant_id, id),
  check ((seal_number is null) = (seal_hash is null))
);
create index events_subject on events (tenant_id, subject_kind, subject_id, id);
create index events_council on events (tenant_id, council_id, id desc);
create unique index events_sealed on events (tenant_id, seal_number) where seal_number is not null;
create index events_unsealed on events (tenant_id, id) where seal_number is null;

create table event_chains (
  tenant_id uuid primary key,
  sealed_count int8 not null,
  last_hash text not null
);

create function keep_events() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seal_number is null and new.seal_number is not null
    and (to_jsonb(new) - 'seal_number' - 'seal_hash') = (to_jsonb(old) - 'seal_number' - 'seal_hash') then
    return new;
  end if;
  raise exception 'the event log is append-only';
end $$;
create trigger events_append_only before update or delete on events
  for each row execute function keep_events();
create trigger events_no_truncate before truncate on events
  for each statement execute function keep_events();

create table counter_deltas (
  tenant_id uuid not null,
  id uuid not null,
  scope_id uuid not null,
  counter text not null,
  key text not null default '',
  amount int8 not null,
  primary key (tenant_id, id)
);
create index counter_deltas_scope on counter_deltas (tenant_id, scope_id, counter);
create table counter_totals (
  tenant_id uuid not null,
  scope_id uuid not null,
  counter text not null,
  key text not null default '',
  amount int8 not null,
  primary key (tenant_id, scope_id, counter, key)
);
`;
