export const conclusions = `
-- What a meeting concluded, item by item; only what assigns makes duties, when its notice is issued.
create table conclusion_notices (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  meeting_id uuid not null,
  -- The paper in force, or the first draft; a correction waits in its own paper until it is issued.
  paper_id uuid,
  correction_paper_id uuid,
  -- When its text was last drawn from the conclusions.
  drawn_at timestamptz,
  issued_on date,
  number text not null default '',
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, meeting_id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  check (issued_on is null or paper_id is not null)
);
create index conclusion_notices_paper on conclusion_notices (tenant_id, paper_id);

create table conclusions (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  -- Its number in the notice, from 1.
  position integer not null check (position > 0),
  kind text not null check (kind in ('agreed', 'opinion', 'noted', 'assigned')),
  content text not null check (content <> ''),
  lead_body_id uuid,
  -- The body as it was said, where no body of the house bears the name.
  lead_named text not null default '',
  co_named text not null default '',
  lead_person text not null default '',
  product text not null default '',
  report_to text not null default '',
  due_on date,
  due_text text not null default '',
  due_explanation jsonb,
  -- The council session it must be done before, while that session has no day.
  waits_for_session integer check (waits_for_session > 0),
  -- The session decided to set no date.
  is_undated boolean not null default false,
  is_restricted boolean not null default false,
  -- The words it was taken from, where it was read from a passage.
  taken_from text not null default '',
  state text not null default 'draft' check (state in ('draft', 'confirmed', 'issued', 'withdrawn')),
  confirmed_by uuid,
  confirmed_seat_id uuid,
  confirmed_at timestamptz,
  issued_on date,
  search tsvector not null default '',
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, item_id) references agenda_items (tenant_id, id) on delete restrict,
  foreign key (tenant_id, lead_body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, confirmed_seat_id) references seats (tenant_id, id) on delete restrict,
  check (state = 'draft' or confirmed_at is not null),
  check (state not in ('issued', 'withdrawn') or issued_on is not null)
);
create index conclusions_meeting on conclusions (tenant_id, meeting_id, position);
create index conclusions_council on conclusions (tenant_id, council_id, id desc);
create index conclusions_item on conclusions (tenant_id, item_id);
create index conclusions_lead on conclusions (tenant_id, lead_body_id, id desc)
  where lead_body_id is not null;
create index conclusions_waiting on conclusions (tenant_id, council_id, waits_for_session)
  where waits_for_session is not null;
create index conclusions_search on conclusions using gin (search);

create table conclusion_bodies (
  tenant_id uuid not null,
  conclusion_id uuid not null,
  body_id uuid not null,
  primary key (tenant_id, conclusion_id, body_id),
  foreign key (tenant_id, conclusion_id) references conclusions (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict
);
create index conclusion_bodies_body on conclusion_bodies (tenant_id, body_id);

-- What it answers: a petition, an earlier conclusion; a resolution by its number and day in words.
create table conclusion_sources (
  tenant_id uuid not null,
  id uuid not null,
  conclusion_id uuid not null,
  record_kind text not null check (record_kind in ('petition', 'conclusion', 'resolution')),
  record_id uuid,
  words text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, conclusion_id) references conclusions (tenant_id, id) on delete restrict,
  check ((record_kind = 'resolution') = (record_id is null))
);
create index conclusion_sources_conclusion on conclusion_sources (tenant_id, conclusion_id);
create index conclusion_sources_record on conclusion_sources (tenant_id, record_kind, record_id)
  where record_id is not null;

create table conclusion_duties (
  tenant_id uuid not null,
  conclusion_id uuid not null,
  duty_id uuid not null,
  part text not null check (part in ('lead', 'co')),
  -- A duty that another took the place of stays readable.
  is_current boolean not null default true,
  primary key (tenant_id, conclusion_id, duty_id),
  foreign key (tenant_id, conclusion_id) references conclusions (tenant_id, id) on delete restrict,
  foreign key (tenant_id, duty_id) references duties (tenant_id, id) on delete restrict
);
create index conclusion_duties_duty on conclusion_duties (tenant_id, duty_id);
create unique index conclusion_duties_lead on conclusion_duties (tenant_id, conclusion_id)
  where is_current and part = 'lead';

-- What a correction changes in an issued conclusion; it counts when the corrected notice is issued.
create table conclusion_changes (
  tenant_id uuid not null,
  id uuid not null,
  conclusion_id uuid not null,
  meeting_id uuid not null,
  action text not null check (action in ('change', 'remove')),
  before jsonb not null,
  after jsonb,
  reason text not null check (reason <> ''),
  state text not null default 'proposed'
    check (state in ('proposed', 'confirmed', 'applied', 'dropped')),
  recorded_by uuid,
  recorded_at timestamptz not null,
  confirmed_by uuid,
  confirmed_seat_id uuid,
  confirmed_at timestamptz,
  applied_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, conclusion_id) references conclusions (tenant_id, id) on delete restrict,
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, confirmed_seat_id) references seats (tenant_id, id) on delete restrict,
  check ((action = 'change') = (after is not null)),
  check (state not in ('confirmed', 'applied') or confirmed_at is not null),
  check ((state = 'applied') = (applied_on is not null))
);
create unique index conclusion_changes_open on conclusion_changes (tenant_id, conclusion_id)
  where state in ('proposed', 'confirmed');
create index conclusion_changes_meeting on conclusion_changes (tenant_id, meeting_id);
create index conclusion_changes_conclusion on conclusion_changes (tenant_id, conclusion_id);

-- What a later session decided about an open conclusion, and the act it became.
create table conclusion_reviews (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  conclusion_id uuid not null,
  duty_id uuid not null,
  decision text not null
    check (decision in ('settle', 'extend', 'urge', 'return', 'escalate', 'follow', 'lift')),
  state text not null check (state in ('proposed', 'decided', 'dropped')),
  -- What the act is given: outcome, new day, step, number and day of the letter.
  given jsonb not null,
  note text not null default '',
  act_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null,
  decided_by uuid,
  decided_seat_id uuid,
  decided_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, item_id) references agenda_items (tenant_id, id) on delete restrict,
  foreign key (tenant_id, conclusion_id) references conclusions (tenant_id, id) on delete restrict,
  foreign key (tenant_id, duty_id) references duties (tenant_id, id) on delete restrict,
  foreign key (tenant_id, decided_seat_id) references seats (tenant_id, id) on delete restrict,
  check ((state = 'decided') = (decided_at is not null))
);
create unique index conclusion_reviews_once on conclusion_reviews (tenant_id, item_id, duty_id)
  where state <> 'dropped';
create index conclusion_reviews_conclusion on conclusion_reviews (tenant_id, conclusion_id);
create index conclusion_reviews_duty on conclusion_reviews (tenant_id, duty_id);

-- Figures a leader approved for the public, as they stood that day.
create table conclusion_figures (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  figures jsonb not null,
  approved_by uuid,
  approved_seat_id uuid,
  approved_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, approved_seat_id) references seats (tenant_id, id) on delete restrict
);
create index conclusion_figures_council on conclusion_figures (tenant_id, council_id, approved_at desc);

-- The minutes of a meeting: a paper that members read and remark on before they are approved.
create table meeting_minutes (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  meeting_id uuid not null,
  paper_id uuid not null,
  state text not null default 'draft'
    check (state in ('draft', 'circulated', 'approved')),
  circulated_at timestamptz,
  remarks_until date,
  approved_by uuid,
  approved_seat_id uuid,
  approved_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, meeting_id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, approved_seat_id) references seats (tenant_id, id) on delete restrict,
  check (state = 'draft' or circulated_at is not null),
  check ((state = 'approved') = (approved_at is not null))
);

create table minutes_remarks (
  tenant_id uuid not null,
  id uuid not null,
  minutes_id uuid not null,
  person_id uuid,
  seat_id uuid,
  body_id uuid,
  words text not null check (words <> ''),
  state text not null default 'open' check (state in ('open', 'taken', 'declined')),
  reply text not null default '',
  recorded_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, minutes_id) references meeting_minutes (tenant_id, id) on delete restrict,
  foreign key (tenant_id, seat_id) references seats (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
  check ((state = 'open') = (decided_at is null))
);
create index minutes_remarks_minutes on minutes_remarks (tenant_id, minutes_id);
`;
