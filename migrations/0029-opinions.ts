export const opinions = `
-- What the executive submits to the Standing Committee between two sessions of the council, who
-- appraises it, what was decided, and when the council was told.
create table executive_submissions (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  -- Who submits.
  body_id uuid not null,
  -- The department that drew it up, where it is named.
  drafting_body_id uuid,
  document_number text not null check (document_number <> ''),
  document_on date not null,
  title text not null check (title <> ''),
  asked text not null,
  field_code text,
  wanted_on date,
  search_key text not null,
  state text not null default 'submitted' check (state in ('submitted', 'returned', 'received',
    'appraising', 'appraised', 'deciding', 'decided', 'answered', 'withdrawn')),
  is_on_behalf boolean not null default false,
  submitted_by uuid,
  submitted_at timestamptz not null,
  received_on date,
  received_by uuid,
  -- The Party committee was asked: its document's number and day, never its words.
  party_number text,
  party_on date,
  decision text check (decision in ('agreed', 'agreedWithChanges', 'notAgreed')),
  decision_text text not null default '',
  decided_on date,
  decided_item_id uuid,
  decided_vote_id uuid,
  decided_by uuid,
  paper_id uuid,
  answer_number text,
  answered_on date,
  reported_session_id uuid,
  reported_on date,
  reported_by uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, drafting_body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, decided_item_id) references agenda_items (tenant_id, id) on delete restrict,
  foreign key (tenant_id, decided_vote_id) references written_votes (tenant_id, id) on delete restrict,
  foreign key (tenant_id, paper_id) references papers (tenant_id, id) on delete restrict,
  foreign key (tenant_id, reported_session_id) references council_sessions (tenant_id, id) on delete restrict,
  check ((party_number is null) = (party_on is null)),
  check (state not in ('decided', 'answered') or (decision is not null and decided_on is not null)),
  check ((state = 'answered') = (answered_on is not null)),
  check ((answered_on is null) = (answer_number is null)),
  check ((reported_session_id is null) = (reported_on is null)),
  check (state in ('submitted', 'returned', 'withdrawn') or received_on is not null)
);
create index executive_submissions_council on executive_submissions (tenant_id, council_id, id desc);
create index executive_submissions_body on executive_submissions (tenant_id, body_id);
create index executive_submissions_drafting on executive_submissions (tenant_id, drafting_body_id)
  where drafting_body_id is not null;

create table submission_appraisals (
  tenant_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  -- The committee that appraises.
  body_id uuid not null,
  duty_id uuid,
  due_on date,
  state text not null default 'assigned' check (state in ('assigned', 'given', 'accepted', 'lifted')),
  opinion text check (opinion in ('agree', 'agreeWithChanges', 'disagree')),
  text text not null default '',
  document_number text not null default '',
  document_on date,
  given_on date,
  given_by uuid,
  is_on_behalf boolean not null default false,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, submission_id) references executive_submissions (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, duty_id) references duties (tenant_id, id) on delete restrict,
  check (state not in ('given', 'accepted') or (opinion is not null and given_on is not null))
);
create index submission_appraisals_submission on submission_appraisals (tenant_id, submission_id);
create index submission_appraisals_body on submission_appraisals (tenant_id, body_id);
create unique index submission_appraisals_duty on submission_appraisals (tenant_id, duty_id)
  where duty_id is not null;

create table executive_submission_acts (
  tenant_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  act text not null,
  to_state text not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  person_id uuid,
  body_id uuid,
  note text not null default '',
  document_number text,
  document_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, submission_id) references executive_submissions (tenant_id, id) on delete restrict
);
create index executive_submission_acts_submission
  on executive_submission_acts (tenant_id, submission_id, id);
`;
