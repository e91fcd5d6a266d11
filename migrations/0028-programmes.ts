export const programmes = `
-- Work programmes of a year and of a term, what bodies propose for a meeting, and what became of each.
create table work_programmes (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  kind text not null check (kind in ('year', 'term')),
  term_id uuid not null,
  -- The year of an annual programme; 0 for the programme of a whole term.
  year integer not null check ((kind = 'term') = (year = 0)),
  title text not null check (title <> ''),
  document_number text not null default '',
  state text not null default 'draft' check (state in ('draft', 'approved')),
  approved_by uuid,
  approved_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, council_id, kind, term_id, year),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, term_id) references council_terms (tenant_id, id) on delete restrict,
  check ((state = 'approved') = (approved_at is not null))
);

create table programme_items (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  council_id uuid not null,
  -- The first day of the month it is planned for; null: at some time of the programme.
  month date check (extract(day from month) = 1),
  first_month date,
  kind text not null,
  title text not null check (title <> ''),
  body_id uuid not null,
  state text not null default 'planned' check (state in ('planned', 'delivered', 'dropped')),
  delivered_on date,
  -- Where it was dealt with; null where somebody said so without a meeting.
  delivered_meeting_id uuid,
  closed_note text not null default '',
  moved_count integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references work_programmes (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, delivered_meeting_id) references meetings (tenant_id, id) on delete restrict,
  check ((state = 'delivered') = (delivered_on is not null))
);
create index programme_items_programme on programme_items (tenant_id, programme_id, month);
create index programme_items_open on programme_items (tenant_id, council_id, month)
  where state = 'planned';

create table item_proposals (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  body_id uuid not null,
  month date not null check (extract(day from month) = 1),
  kind text not null,
  title text not null check (title <> ''),
  reason text not null,
  state text not null default 'proposed'
    check (state in ('proposed', 'chosen', 'declined', 'withdrawn')),
  proposed_by uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decided_reason text not null default '',
  meeting_id uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  check ((state = 'proposed') = (decided_at is null)),
  check (state <> 'declined' or decided_reason <> '')
);
create index item_proposals_council on item_proposals (tenant_id, council_id, state, month);
create index item_proposals_body on item_proposals (tenant_id, body_id, proposed_at desc);
`;
