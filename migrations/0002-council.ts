export const councilSchema = `
create table units (
  code text primary key,
  parent_code text references units,
  tier text not null check (tier in ('province', 'district', 'commune')),
  kind text not null,
  name text not null,
  name_en text not null,
  predecessors text not null default '',
  search_key text not null,
  valid_from date,
  valid_to date,
  trust text not null default 'published'
);
create index units_parent on units (parent_code, code);
create index units_search on units (search_key text_pattern_ops);

create table tenants (
  id uuid primary key,
  name text not null,
  unit_code text not null references units,
  is_demo boolean not null default false,
  created_at timestamptz not null
);

create table succession_confirmations (
  tenant_id uuid not null references tenants,
  id uuid not null,
  from_name text not null,
  to_unit_code text not null references units,
  share text not null,
  note text not null default '',
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, id)
);

create table bodies (
  tenant_id uuid not null references tenants,
  id uuid not null,
  council_id uuid,
  kind text not null,
  name text not null,
  short_name text not null,
  symbol text not null default '',
  search_key text not null,
  unit_code text references units,
  parent_id uuid,
  is_outside boolean not null default false,
  phone text not null default '',
  email text not null default '',
  sort_order int not null default 0,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) deferrable initially deferred,
  foreign key (tenant_id, parent_id) references bodies (tenant_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
create index bodies_council on bodies (tenant_id, council_id, kind);
create index bodies_unit on bodies (tenant_id, unit_code);

create table people (
  tenant_id uuid not null references tenants,
  id uuid not null,
  full_name text not null,
  search_key text not null,
  title text not null default '',
  phone text not null default '',
  email text not null default '',
  created_at timestamptz not null,
  primary key (tenant_id, id)
);

create table seats (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  body_id uuid not null,
  council_id uuid not null,
  role text not null,
  capacity text not null default 'holder' check (capacity in ('holder', 'acting', 'delegated')),
  delegated_by_seat_id uuid,
  from_on date not null,
  to_on date,
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, body_id) references bodies (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  foreign key (tenant_id, delegated_by_seat_id) references seats (tenant_id, id),
  check (to_on is null or to_on >= from_on),
  check ((capacity = 'delegated') = (delegated_by_seat_id is not null))
);
create index seats_person on seats (tenant_id, person_id);
create index seats_body on seats (tenant_id, body_id);

create table council_terms (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  label text not null,
  starts_on date not null,
  ends_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  check (ends_on > starts_on)
);

create table council_sessions (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  term_id uuid not null,
  number int not null,
  kind text not null check (kind in ('regular', 'thematic', 'urgent')),
  name text not null,
  opens_on date not null,
  closes_on date,
  closed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, term_id, number),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  foreign key (tenant_id, term_id) references council_terms (tenant_id, id),
  check (closes_on is null or closes_on >= opens_on)
);
create index council_sessions_council on council_sessions (tenant_id, council_id, opens_on desc);

create table days_off (
  tenant_id uuid not null references tenants,
  day date not null,
  kind text not null check (kind in ('off', 'swapped-off', 'swapped-work', 'compensation')),
  name text not null,
  trust text not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (tenant_id, day)
);

create table deadline_rules (
  tenant_id uuid not null references tenants,
  id uuid not null,
  council_id uuid,
  code text not null,
  trigger_vi text not null,
  trigger_en text not null,
  amount int,
  unit text not null check (unit in ('calendar', 'working')),
  rolls_forward boolean not null default false,
  basis text not null,
  trust text not null check (trust in ('verified', 'unverified', 'borrowed')),
  valid_from date not null,
  valid_to date,
  confirmed_by uuid,
  confirmed_at timestamptz,
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  check (valid_to is null or valid_to >= valid_from),
  check ((confirmed_by is null) = (confirmed_at is null))
);
create index deadline_rules_code on deadline_rules (tenant_id, code, valid_from);

create table council_settings (
  tenant_id uuid not null,
  council_id uuid not null,
  key text not null,
  value jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (tenant_id, council_id, key),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id)
);

create table number_templates (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  kind text not null,
  template text not null,
  uses_own_book boolean not null default false,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id)
);
create table number_books (
  tenant_id uuid not null,
  council_id uuid not null,
  kind text not null,
  year int not null,
  last_number int not null,
  primary key (tenant_id, council_id, kind, year)
);
create table paper_numbers (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  kind text not null,
  year int not null,
  number int not null,
  symbol text not null,
  subject_kind text not null,
  subject_id uuid not null,
  taken_by uuid,
  taken_at timestamptz not null,
  cancelled_at timestamptz,
  cancel_reason text,
  primary key (tenant_id, id),
  unique (tenant_id, council_id, kind, year, number)
);

create table handovers (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  kind text not null check (kind in ('seat', 'term')),
  from_seat_id uuid,
  to_seat_id uuid not null,
  reason text not null,
  listed jsonb not null,
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  given_by uuid,
  given_at timestamptz,
  taken_by uuid,
  taken_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  foreign key (tenant_id, from_seat_id) references seats (tenant_id, id),
  foreign key (tenant_id, to_seat_id) references seats (tenant_id, id)
);
`;
