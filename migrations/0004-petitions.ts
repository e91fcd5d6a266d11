export const petitionSchema = `
create table petition_fields (
  tenant_id uuid not null references tenants,
  id uuid not null,
  council_id uuid,
  code text not null,
  parent_code text,
  label_vi text not null,
  label_en text not null,
  report_group text not null,
  sort_order int not null default 0,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id)
);
create unique index petition_fields_code on petition_fields
  (tenant_id, coalesce(council_id, '00000000-0000-0000-0000-000000000000'), code, valid_from);

create table voter_contacts (
  tenant_id uuid not null references tenants,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  unit_code text not null references units,
  place text not null,
  held_on date not null,
  session_id uuid,
  timing text not null check (timing in ('before', 'after', 'other')),
  delegates text not null,
  delegate_group_id uuid,
  voter_count int check (voter_count >= 0),
  note text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  foreign key (tenant_id, session_id) references council_sessions (tenant_id, id),
  foreign key (tenant_id, delegate_group_id) references bodies (tenant_id, id)
);
create index voter_contacts_council on voter_contacts (tenant_id, council_id, held_on desc);

create table petitions (
  tenant_id uuid not null references tenants,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  kind text not null check (kind in ('opinion', 'petition')),
  source text not null,
  state text not null,
  reply_class text,
  evaluation text,
  public_label text not null,
  title text not null,
  original_text text not null,
  working_text text not null,
  public_text text,
  search tsvector not null,
  unit_code text not null references units,
  original_unit_code text not null references units,
  original_unit_name text not null,
  place_text text not null default '',
  field_code text,
  competent_tier text check (competent_tier in ('central', 'province', 'district', 'commune', 'council')),
  responsible_body_id uuid,
  session_id uuid,
  contact_id uuid,
  timing text check (timing in ('before', 'after', 'other')),
  received_on date not null,
  answered_on date,
  due_on date,
  due_is_proposed boolean not null default false,
  ended_on date,
  end_reason text,
  times_raised int not null default 1,
  sessions_open int not null default 1,
  escalation_step int not null default 0,
  has_discrepancy boolean not null default false,
  is_followed boolean not null default false,
  version int not null default 1,
  recorded_by uuid,
  recorded_at timestamptz not null,
  last_act_at timestamptz not null,
  request_key text,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  unique (tenant_id, recorded_by, request_key),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  foreign key (tenant_id, responsible_body_id) references bodies (tenant_id, id),
  foreign key (tenant_id, session_id) references council_sessions (tenant_id, id),
  foreign key (tenant_id, contact_id) references voter_contacts (tenant_id, id),
  check ((state = 'ended') = (ended_on is not null)),
  check ((ended_on is null) = (end_reason is null)),
  check (state in ('recorded', 'answered_on_spot', 'classified', 'proposed', 'forwarded', 'accepted',
    'declined', 'in_progress', 'answered', 'following', 'ended')),
  check (evaluation in ('end', 'follow', 'ask_again')),
  check (end_reason in ('resolved', 'explained', 'answered_on_spot', 'noted', 'not_possible',
    'duplicate', 'withdrawn', 'other')),
  check (state in ('recorded', 'answered_on_spot') or field_code is not null or end_reason is not null),
  check (state <> 'answered' or (reply_class is not null and answered_on is not null)),
  check (evaluation is distinct from 'end' or state = 'ended')
);
create index petitions_council on petitions (tenant_id, council_id, id desc);
create index petitions_council_state on petitions (tenant_id, council_id, state, id desc);
create index petitions_council_kind on petitions (tenant_id, council_id, kind, id desc);
create index petitions_council_tier on petitions (tenant_id, council_id, competent_tier, id desc)
  where competent_tier is not null;
create index petitions_council_field on petitions (tenant_id, council_id, field_code, id desc);
create index petitions_council_body on petitions (tenant_id, council_id, responsible_body_id, id desc);
create index petitions_council_unit on petitions (tenant_id, council_id, unit_code, id desc);
create index petitions_council_session on petitions (tenant_id, council_id, session_id, id desc);
create index petitions_council_due on petitions (tenant_id, council_id, due_on, id)
  where due_on is not null and ended_on is null;
create index petitions_council_late on petitions (tenant_id, council_id, due_on, id)
  where state in ('forwarded', 'accepted', 'in_progress', 'following') and not due_is_proposed;
create index petitions_council_discrepancy on petitions (tenant_id, council_id, id desc)
  where has_discrepancy;
create index petitions_council_again on petitions (tenant_id, council_id, id desc)
  where times_raised > 1;
create index petitions_contact on petitions (tenant_id, contact_id) where contact_id is not null;
create index petitions_search on petitions using gin (search);
alter table petitions alter column search set statistics 1000;
-- Search reads thousands of these vectors and few of the texts: the texts go to the side table first.
alter table petitions alter column search set storage main;

create table petition_places (
  tenant_id uuid not null,
  petition_id uuid not null,
  ordinal int not null,
  unit_code text not null references units,
  unit_name_then text not null,
  detail text not null default '',
  primary key (tenant_id, petition_id, ordinal),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id)
);

create table petitioners (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  full_name text not null,
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id)
);
create index petitioners_petition on petitioners (tenant_id, petition_id);

create index petition_places_further on petition_places (tenant_id, unit_code, petition_id desc)
  where ordinal > 0;

-- Councils and bodies besides the petition's own council that may read it: forwarding shares, never copies.
create table petition_audience (
  tenant_id uuid not null,
  viewer_id uuid not null,
  petition_id uuid not null,
  reason text not null,
  since_on date not null,
  -- The viewer belongs to the council that received it: such rows are found by the council's own indexes.
  is_own_council boolean not null default false,
  primary key (tenant_id, viewer_id, petition_id),
  foreign key (tenant_id, viewer_id) references bodies (tenant_id, id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id)
);
create index petition_audience_others on petition_audience (tenant_id, viewer_id, petition_id desc)
  where not is_own_council;
create index petition_audience_petition on petition_audience (tenant_id, petition_id);

create table petition_duties (
  tenant_id uuid not null,
  petition_id uuid not null,
  duty_id uuid not null,
  role text not null,
  is_current boolean not null default true,
  primary key (tenant_id, petition_id, duty_id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id),
  foreign key (tenant_id, duty_id) references duties (tenant_id, id)
);
create index petition_duties_duty on petition_duties (tenant_id, duty_id);

-- The petition's own history; acts of its duties stand in duty_acts and are shown beside these.
create table petition_acts (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  act text not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  person_id uuid,
  seat_id uuid,
  body_id uuid,
  is_on_behalf boolean not null default false,
  document_number text,
  document_on date,
  note text not null default '',
  data jsonb not null default '{}',
  primary key (tenant_id, id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id)
);
create index petition_acts_petition on petition_acts (tenant_id, petition_id, id);

create table petition_batches (
  tenant_id uuid not null references tenants,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  to_body_id uuid not null,
  direction text not null check (direction in ('executive', 'up', 'down', 'sideways', 'assembly')),
  step text not null
    check (step in ('draft', 'committee', 'office', 'signer', 'registry', 'issued', 'dropped')),
  title text not null,
  letter_number text,
  letter_on date,
  signer text,
  reply_rule text not null,
  due_on date,
  note text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  issued_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  foreign key (tenant_id, to_body_id) references bodies (tenant_id, id),
  check ((step = 'issued') = (issued_at is not null)),
  check (step <> 'issued' or (letter_number is not null and letter_on is not null))
);
create index petition_batches_council on petition_batches (tenant_id, council_id, id desc);
create table petition_batch_items (
  tenant_id uuid not null,
  batch_id uuid not null,
  petition_id uuid not null,
  ordinal int not null,
  primary key (tenant_id, batch_id, petition_id),
  foreign key (tenant_id, batch_id) references petition_batches (tenant_id, id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id)
);
create index petition_batch_items_petition on petition_batch_items (tenant_id, petition_id);
create table petition_batch_steps (
  tenant_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  step text not null,
  decision text not null check (decision in ('passed', 'returned')),
  person_id uuid,
  seat_id uuid,
  recorded_at timestamptz not null,
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, batch_id) references petition_batches (tenant_id, id)
);

create table answer_documents (
  tenant_id uuid not null references tenants,
  id uuid not null,
  council_id uuid not null,
  body_id uuid not null,
  number text not null,
  issued_on date not null,
  received_on date not null,
  signer text not null,
  subject text not null default '',
  is_on_behalf boolean not null default false,
  entered_by uuid,
  entered_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  foreign key (tenant_id, body_id) references bodies (tenant_id, id)
);
create index answer_documents_body on answer_documents (tenant_id, body_id, id desc);
create index answer_documents_council on answer_documents (tenant_id, council_id, id desc);
create table petition_answers (
  tenant_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  petition_id uuid not null,
  duty_id uuid not null,
  round int not null,
  supplements_id uuid,
  reply_class text not null,
  annex_line text not null default '',
  answer_text text not null,
  roadmap text not null default '',
  completes_on date,
  primary key (tenant_id, id),
  unique (tenant_id, document_id, petition_id, duty_id),
  foreign key (tenant_id, document_id) references answer_documents (tenant_id, id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id),
  foreign key (tenant_id, duty_id) references duties (tenant_id, id),
  foreign key (tenant_id, supplements_id) references petition_answers (tenant_id, id)
);
create index petition_answers_petition on petition_answers (tenant_id, petition_id, id);

create table petition_evaluations (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  answer_id uuid,
  body_id uuid not null,
  answers_question boolean,
  names_who boolean,
  names_when boolean,
  cites_law boolean,
  is_on_time boolean,
  decision text not null check (decision in ('end', 'follow', 'ask_again')),
  note text not null default '',
  person_id uuid,
  seat_id uuid,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id),
  foreign key (tenant_id, answer_id) references petition_answers (tenant_id, id)
);
create index petition_evaluations_petition on petition_evaluations (tenant_id, petition_id, id);

create table petition_verifications (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  duty_id uuid,
  body_id uuid not null,
  person_id uuid,
  seat_id uuid,
  is_on_behalf boolean not null default false,
  verified_on date not null,
  recorded_at timestamptz not null,
  finding text not null check (finding in ('matches', 'partly', 'no', 'seen')),
  place text not null default '',
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id),
  foreign key (tenant_id, duty_id) references duties (tenant_id, id),
  foreign key (tenant_id, body_id) references bodies (tenant_id, id)
);
create index petition_verifications_petition on petition_verifications (tenant_id, petition_id, id);

create table petition_views (
  tenant_id uuid not null references tenants,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  query text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, name),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
`;
