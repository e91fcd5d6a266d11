export const petitionImports = `
create table petition_imports (
  tenant_id uuid not null references tenants,
  id uuid not null,
  council_id uuid not null,
  source text not null check (source in ('page', 'api', 'operator')),
  file_id uuid,
  file_name text not null,
  state text not null check (state in ('reading', 'ready', 'publishing', 'published', 'undone', 'failed', 'discarded')),
  sheets jsonb not null default '[]',
  mapping jsonb not null default '{}',
  counts jsonb not null default '{}',
  rows_read int not null default 0,
  rows_written int not null default 0,
  publishes_itself boolean not null default false,
  failure_code text,
  failure_facts jsonb not null default '{}',
  person_id uuid not null,
  seat_id uuid,
  created_at timestamptz not null,
  -- The piece of background work that has it in hand, and when it last said so.
  run_id uuid,
  seen_at timestamptz not null,
  published_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  request_key text,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, request_key),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  check ((state = 'failed') = (failure_code is not null)),
  check (state <> 'published' or published_at is not null),
  check ((state = 'undone') = (undone_at is not null))
);
create index petition_imports_council on petition_imports (tenant_id, council_id, id desc);
create index petition_imports_in_hand on petition_imports (tenant_id, seen_at)
  where state in ('reading', 'publishing');

create table petition_import_rows (
  tenant_id uuid not null,
  import_id uuid not null,
  ordinal int not null,
  sheet text not null,
  row_number int not null,
  cells jsonb not null,
  reading jsonb not null,
  decision jsonb not null default '{}',
  is_rejected boolean not null default false,
  is_skipped boolean not null default false,
  is_same boolean not null default false,
  is_related boolean not null default false,
  has_problem boolean not null default false,
  has_question boolean not null default false,
  has_several boolean not null default false,
  petition_ids uuid[] not null default '{}',
  primary key (tenant_id, import_id, ordinal),
  foreign key (tenant_id, import_id) references petition_imports (tenant_id, id)
);

-- How an office's own column titles are read, remembered for its next list of the same form.
create table petition_import_mappings (
  tenant_id uuid not null references tenants,
  council_id uuid not null,
  signature text not null,
  meanings jsonb not null,
  person_id uuid,
  used_at timestamptz not null,
  primary key (tenant_id, council_id, signature),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id)
);
`;
