export const papers = `
-- Official papers of a council: drafted, checked, signed, numbered, issued, replaced or withdrawn.
create table papers (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  -- The body that issues it: its name stands at the head, its authority above the signature.
  issuing_body_id uuid not null,
  kind text not null,
  state text not null default 'draft' check (state in
    ('draft', 'checked', 'signed', 'numbered', 'issued', 'replaced', 'withdrawn')),
  subject text not null check (subject <> ''),
  record_kind text not null,
  record_id uuid not null,
  meeting_id uuid,
  signer_seat_id uuid,
  is_restricted boolean not null default false,
  is_public boolean not null default false,
  -- The newest of its paper_versions; what is drawn.
  text_version integer not null default 1,
  -- A finished draft waits for the one who checks.
  submitted_at timestamptz,
  -- How it was signed: authority, position, name; frozen at signing.
  signature jsonb,
  signed_at timestamptz,
  symbol text,
  dated_on date,
  issued_at timestamptz,
  -- An issued paper is never changed: the next one replaces it.
  replaces_id uuid,
  version integer not null default 1,
  drafted_by uuid,
  drafted_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, issuing_body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, signer_seat_id) references seats (tenant_id, id) on delete restrict,
  foreign key (tenant_id, replaces_id) references papers (tenant_id, id) on delete restrict,
  check ((symbol is null) = (dated_on is null)),
  check ((signature is null) = (signed_at is null)),
  check (state not in ('draft', 'checked') or (symbol is null and signature is null)),
  check (state not in ('signed', 'numbered', 'issued', 'replaced') or signature is not null),
  check (state not in ('numbered', 'issued', 'replaced') or symbol is not null),
  check (state not in ('issued', 'replaced') or issued_at is not null),
  check (submitted_at is null or state = 'draft')
);
create index papers_council on papers (tenant_id, council_id, id desc);
create index papers_waiting on papers (tenant_id, council_id, state, id desc)
  where state in ('draft', 'checked', 'signed', 'numbered');
create index papers_record on papers (tenant_id, record_kind, record_id, id);
create unique index papers_replaces on papers (tenant_id, replaces_id)
  where replaces_id is not null and state <> 'withdrawn';
create index papers_meeting on papers (tenant_id, meeting_id) where meeting_id is not null;

create table paper_versions (
  tenant_id uuid not null,
  paper_id uuid not null,
  number integer not null check (number > 0),
  subject text not null,
  basis jsonb not null default '[]',
  addressees jsonb not null default '[]',
  blocks jsonb not null,
  recipients jsonb not null default '[]',
  secretary text not null default '',
  note text not null default '',
  written_by uuid,
  written_seat_id uuid,
  written_at timestamptz not null,
  primary key (tenant_id, paper_id, number),
  foreign key (tenant_id, paper_id) references papers (tenant_id, id) on delete restrict
);

create table paper_steps (
  tenant_id uuid not null,
  id uuid not null,
  paper_id uuid not null,
  step text not null check (step in ('draft', 'revise', 'submit', 'check', 'return', 'sign', 'number',
    'issue', 'replace', 'withdraw')),
  text_version integer not null,
  person_id uuid,
  seat_id uuid,
  recorded_at timestamptz not null,
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, paper_id) references papers (tenant_id, id) on delete restrict
);
create index paper_steps_paper on paper_steps (tenant_id, paper_id, id);

-- An office's own Word template of one kind of paper, from a day on.
create table paper_templates (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  kind text not null,
  -- Null content: from this day the stock template holds again.
  content bytea,
  file_name text not null default '',
  valid_from date not null,
  note text not null default '',
  set_by uuid,
  set_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, council_id, kind, valid_from),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict
);

-- The duties an urging letter was drafted for; they are urged when it is issued.
create table urging_paper_duties (
  tenant_id uuid not null,
  paper_id uuid not null,
  duty_id uuid not null,
  primary key (tenant_id, paper_id, duty_id),
  foreign key (tenant_id, paper_id) references papers (tenant_id, id) on delete restrict,
  foreign key (tenant_id, duty_id) references duties (tenant_id, id) on delete restrict
);
create index urging_paper_duties_duty on urging_paper_duties (tenant_id, duty_id);

-- Kinds of paper that councils set up earlier could not number yet.
insert into number_templates (tenant_id, id, council_id, kind, template, valid_from, valid_to)
select b.tenant_id, gen_random_uuid(), b.id, k.kind, k.template, b.valid_from, null
from bodies b
cross join (values ('invitation', '{số:02}/GM-TTHĐND'), ('agenda', '{số:02}/CTr-TTHĐND'),
  ('minutes', '{số:02}/BB-TTHĐND')) as k (kind, template)
where b.kind = 'council';
`;
