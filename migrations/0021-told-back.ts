export const toldBack = `
-- Báo lại cử tri: somebody told voters what became of a petition: when, how, in whose name.
create table petition_tellings (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  told_on date not null,
  way text not null check (way in ('contact', 'letter', 'loudspeaker', 'phone', 'posted')),
  contact_id uuid,
  body_id uuid not null,
  -- Who spoke or signed, as the office typed it; never public.
  teller text not null default '',
  note text not null default '',
  person_id uuid,
  seat_id uuid,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id),
  foreign key (tenant_id, contact_id) references voter_contacts (tenant_id, id),
  foreign key (tenant_id, body_id) references bodies (tenant_id, id),
  check ((way = 'contact') = (contact_id is not null))
);
create index petition_tellings_petition on petition_tellings (tenant_id, petition_id, told_on)
  where taken_back_at is null;
create index petition_tellings_contact on petition_tellings (tenant_id, contact_id)
  where contact_id is not null;

-- A meeting with voters is announced before it is held; moved or cancelled, it says so.
alter table voter_contacts
  add column state text not null default 'held' check (state in ('planned', 'held', 'cancelled')),
  add column starts_at text not null default '' check (starts_at = '' or starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  add column topic text not null default '',
  -- As it was first announced, where it was moved since.
  add column announced_on date,
  add column announced_at text check (announced_at = '' or announced_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  add column announced_place text,
  add column moved_on date,
  add column cancelled_on date,
  -- Written for voters.
  add column cancelled_words text not null default '',
  add check ((state = 'cancelled') = (cancelled_on is not null));
create index voter_contacts_planned on voter_contacts (tenant_id, council_id, held_on)
  where state <> 'held';

-- Alike ones stand under one line; who sends alone, from a quiet network, comes first.
alter table submissions
  add column group_id uuid,
  add column trust smallint not null default 0,
  -- The office said that it is a voter's: its network and its words are trusted from then on.
  add column vouched_at timestamptz,
  add column vouched_by uuid;
create index submissions_group on submissions (tenant_id, group_id) where group_id is not null;

-- What people of the place know, asked of browsers without JavaScript.
create table local_questions (
  tenant_id uuid not null references tenants,
  id uuid not null,
  council_id uuid not null,
  words text not null,
  -- Each accepted answer, in plain letters.
  answers text[] not null check (cardinality(answers) between 1 and 12),
  valid_from date not null,
  valid_to date,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
create index local_questions_council on local_questions (tenant_id, council_id, valid_from);
`;
