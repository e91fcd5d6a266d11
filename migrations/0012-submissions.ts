export const submissions = `
-- Keys the house makes for itself at first use.
create table house_keys (
  name text primary key,
  value bytea not null,
  made_at timestamptz not null
);
-- Tasks that have counted; swept when they would be too old anyway.
create table used_proofs (
  id uuid primary key,
  good_until timestamptz not null
);
create index used_proofs_good_until on used_proofs (good_until);

create table submissions (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  state text not null check (state in ('waiting', 'taken', 'joined', 'refused')),
  text text not null,
  unit_code text not null references units,
  place text not null default '',
  full_name text not null default '',
  phone text not null default '',
  email text not null default '',
  address text not null default '',
  -- How the submitter agreed to be told: mail, phone, zalo.
  agreed_channels text[] not null default '{}',
  consent_text text not null,
  consented_at timestamptz not null,
  accuses boolean not null default false,
  -- HMAC of the network and the day: who it was cannot be read from it, how often on that day can.
  network_mark text not null,
  request_key text not null,
  supports_petition_id uuid,
  petition_id uuid,
  refused_reason text check (refused_reason in ('spam', 'not_a_petition', 'accusation', 'other_place', 'no_content')),
  answer_words text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  submitted_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, request_key),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id),
  foreign key (tenant_id, supports_petition_id) references petitions (tenant_id, id),
  check ((state = 'refused') = (refused_reason is not null)),
  check ((state in ('taken', 'joined')) = (petition_id is not null)),
  check ((state = 'waiting') = (decided_at is null))
);
create index submissions_state on submissions (tenant_id, council_id, state, id desc);
create index submissions_network on submissions (tenant_id, network_mark, submitted_at);
create index submissions_petition on submissions (tenant_id, petition_id) where petition_id is not null;

-- A directory: a code is looked up before its tenant is known.
create table receipts (
  code_hash bytea primary key,
  tenant_id uuid not null,
  council_id uuid not null,
  submission_id uuid,
  petition_id uuid,
  issued_at timestamptz not null,
  check (submission_id is not null or petition_id is not null)
);
create index receipts_submission on receipts (tenant_id, submission_id) where submission_id is not null;
create index receipts_petition on receipts (tenant_id, petition_id) where petition_id is not null;

create table voter_ratings (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  code_hash bytea not null,
  round int not null,
  rating text not null check (rating in ('satisfied', 'partly', 'not')),
  note text not null default '',
  rated_at timestamptz not null,
  first_rated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, petition_id, code_hash, round),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id)
);
create index voter_ratings_petition on voter_ratings (tenant_id, petition_id, round);

-- What a voter saw on the ground stands beside what bodies saw, marked as the voter's.
alter table petition_verifications add column by_voter boolean not null default false;
`;
