export const publications = `
create table publications (
  tenant_id uuid not null,
  petition_id uuid not null,
  council_id uuid not null,
  state text not null check (state in ('draft', 'published', 'held', 'withdrawn')),
  -- What waits for a person's approval; null where nothing waits.
  draft_title text,
  draft_asked text,
  draft_by uuid,
  draft_at timestamptz,
  -- What everybody reads.
  title text,
  asked text,
  search tsvector not null default '',
  approved_by uuid,
  approved_seat_id uuid,
  approved_at timestamptz,
  held_reason text check (held_reason in ('accusation', 'personal', 'other')),
  is_for_reception boolean not null default false,
  withdrawn_on date,
  withdrawn_reason text,
  version int not null default 1,
  changed_at timestamptz not null,
  primary key (tenant_id, petition_id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  check (state <> 'published' or (title is not null and asked is not null and approved_by is not null)),
  check ((state = 'held') = (held_reason is not null)),
  check ((state = 'withdrawn') = (withdrawn_on is not null)),
  check ((draft_asked is null) = (draft_title is null))
);
create index publications_public on publications (tenant_id, council_id, petition_id desc)
  where state = 'published';
create index publications_waiting on publications (tenant_id, council_id, petition_id)
  where draft_asked is not null and state <> 'held';
create index publications_state on publications (tenant_id, council_id, state, petition_id desc);
create index publications_search on publications using gin (search) where state = 'published';

create table publication_answers (
  tenant_id uuid not null,
  answer_id uuid not null,
  petition_id uuid not null,
  draft_text text,
  text text,
  approved_by uuid,
  approved_at timestamptz,
  primary key (tenant_id, answer_id),
  foreign key (tenant_id, answer_id) references petition_answers (tenant_id, id),
  foreign key (tenant_id, petition_id) references publications (tenant_id, petition_id),
  check ((text is null) = (approved_at is null))
);
create index publication_answers_petition on publication_answers (tenant_id, petition_id);

create table publication_steps (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  step text not null check (step in ('propose', 'approve', 'return', 'hold', 'release', 'withdraw')),
  person_id uuid,
  seat_id uuid,
  recorded_at timestamptz not null,
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, petition_id) references publications (tenant_id, petition_id)
);
create index publication_steps_petition on publication_steps (tenant_id, petition_id, id);
`;
