export const meetings = `
-- Meetings of the Standing Committee, its council and its committees, and what stands on their agendas.
create table meetings (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  -- The body that meets: the Standing Committee, the council itself, a committee.
  body_id uuid not null,
  kind text not null check (kind in ('standingSession', 'councilSession', 'jointConference',
    'explanationSession', 'workingVisit', 'voterContact', 'receptionDay', 'committeeMeeting')),
  term_id uuid not null,
  -- Counted within the term, by kind; given when the meeting is called, null before.
  number integer check (number > 0),
  -- The council session it is, or prepares.
  session_id uuid,
  -- The record of voter contact it became.
  contact_id uuid,
  title text not null check (title <> ''),
  -- Title and code without case and diacritics.
  search_key text not null default '',
  place text not null default '',
  online_link text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  state text not null default 'preparing'
    check (state in ('preparing', 'called', 'open', 'closed', 'cancelled')),
  chair_seat_id uuid,
  secretary_seat_id uuid,
  is_restricted boolean not null default false,
  cloned_from_id uuid,
  called_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  -- How it ended: held, or without quorum.
  outcome text check (outcome in ('held', 'noQuorum')),
  cancelled_at timestamptz,
  cancelled_reason text,
  -- Counts what calendars were told (RFC 5545 SEQUENCE).
  sequence integer not null default 0,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, term_id) references council_terms (tenant_id, id) on delete restrict,
  foreign key (tenant_id, session_id) references council_sessions (tenant_id, id) on delete restrict,
  foreign key (tenant_id, contact_id) references voter_contacts (tenant_id, id) on delete restrict,
  foreign key (tenant_id, chair_seat_id) references seats (tenant_id, id) on delete restrict,
  foreign key (tenant_id, secretary_seat_id) references seats (tenant_id, id) on delete restrict,
  foreign key (tenant_id, cloned_from_id) references meetings (tenant_id, id) on delete restrict,
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check ((state = 'cancelled') = (cancelled_reason is not null)),
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (outcome is not null))
);
create unique index meetings_number on meetings (tenant_id, body_id, term_id, kind, number)
  where number is not null;
create index meetings_council_start on meetings (tenant_id, council_id, starts_at desc, id desc);

create table agenda_items (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  parent_id uuid,
  -- Its place among its siblings.
  position integer not null check (position >= 0),
  kind text not null check (kind in ('opinionOnSubmission', 'appraisalProgress', 'oversight',
    'petitionReport', 'interrogation', 'complaints', 'personnel', 'conclusionReview', 'programme',
    'other')),
  title text not null check (title <> ''),
  note text not null default '',
  presenter_body_id uuid,
  presenter_name text not null default '',
  minutes_planned integer check (minutes_planned between 1 and 600),
  -- A fixed beginning; left out, the item begins when the one before it ends.
  starts_at timestamptz,
  -- Where a working visit goes to with this item.
  unit_code text references units (code),
  place text not null default '',
  is_restricted boolean not null default false,
  state text not null default 'planned'
    check (state in ('planned', 'current', 'done', 'withdrawn', 'deferred')),
  withdrawn_reason text,
  is_added_at_sitting boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, parent_id) references agenda_items (tenant_id, id) on delete restrict,
  foreign key (tenant_id, presenter_body_id) references bodies (tenant_id, id) on delete restrict,
  check (state not in ('withdrawn', 'deferred') or withdrawn_reason is not null)
);
create index agenda_items_meeting on agenda_items (tenant_id, meeting_id, position);

-- What an item is about: petitions, duties, earlier conclusions, programme items, submissions.
create table agenda_sources (
  tenant_id uuid not null,
  item_id uuid not null,
  record_kind text not null,
  record_id uuid not null,
  -- Why the house proposed it, for who reads the agenda later.
  reason text not null default '',
  primary key (tenant_id, item_id, record_kind, record_id),
  foreign key (tenant_id, item_id) references agenda_items (tenant_id, id) on delete restrict
);
create index agenda_sources_record on agenda_sources (tenant_id, record_kind, record_id);

-- A paper asked of a body for an item; the duty it owes by a day.
create table agenda_papers (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  kind text not null check (kind in ('submission', 'report', 'draft', 'appraisal', 'other')),
  title text not null check (title <> ''),
  body_id uuid not null,
  due_on date,
  -- By which rule; null: a day somebody gave.
  due_rule text,
  due_is_proposed boolean not null default false,
  duty_id uuid,
  is_restricted boolean not null default false,
  state text not null default 'asked' check (state in ('asked', 'given', 'admitted', 'withdrawn')),
  given_on date,
  -- A late paper comes to the meeting only by this decision.
  admitted_by uuid,
  admitted_at timestamptz,
  admitted_reason text,
  accepted_by uuid,
  accepted_at timestamptz,
  withdrawn_reason text,
  newest_version integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, item_id) references agenda_items (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, duty_id) references duties (tenant_id, id) on delete restrict,
  check (state <> 'admitted' or (admitted_at is not null and admitted_reason is not null)),
  check (state <> 'withdrawn' or withdrawn_reason is not null),
  check ((state in ('given', 'admitted')) <= (given_on is not null))
);
create index agenda_papers_meeting on agenda_papers (tenant_id, meeting_id);
create index agenda_papers_item on agenda_papers (tenant_id, item_id);
create index agenda_papers_body on agenda_papers (tenant_id, body_id, due_on);
create index agenda_papers_duty on agenda_papers (tenant_id, duty_id);

create table agenda_paper_versions (
  tenant_id uuid not null,
  paper_id uuid not null,
  number integer not null check (number > 0),
  file_id uuid not null,
  -- What is new since the version before, in the giver's words.
  note text not null default '',
  given_at timestamptz not null,
  given_by uuid,
  body_id uuid not null,
  is_on_behalf boolean not null default false,
  primary key (tenant_id, paper_id, number),
  foreign key (tenant_id, paper_id) references agenda_papers (tenant_id, id) on delete restrict,
  foreign key (tenant_id, file_id) references files (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict
);

-- Which version a person read last: what changed since then is shown.
create table agenda_paper_readings (
  tenant_id uuid not null,
  paper_id uuid not null,
  person_id uuid not null,
  number integer not null,
  read_at timestamptz not null,
  primary key (tenant_id, paper_id, person_id),
  foreign key (tenant_id, paper_id) references agenda_papers (tenant_id, id) on delete restrict
);

-- Who outside the council's own side may read a meeting: a body or a person that was invited; with an
-- item, that item and its papers alone.
create table meeting_readers (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  body_id uuid,
  person_id uuid,
  item_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, item_id) references agenda_items (tenant_id, id) on delete restrict,
  check ((body_id is null) <> (person_id is null))
);
create index meeting_readers_meeting on meeting_readers (tenant_id, meeting_id);
create index meeting_readers_body on meeting_readers (tenant_id, body_id) where body_id is not null;
create index meeting_readers_person on meeting_readers (tenant_id, person_id)
  where person_id is not null;
`;
