export const dutySchema = `
create table duties (
  tenant_id uuid not null references tenants,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  kind text not null,
  title text not null,
  link text not null,
  record_kind text not null,
  record_id uuid not null,
  field_code text,
  unit_code text references units,
  session_id uuid,
  creditor_body_id uuid not null,
  debtor_body_id uuid not null,
  part text not null default 'lead' check (part in ('lead', 'co')),
  parent_duty_id uuid,
  state text not null check (state in ('assigned', 'working', 'answered', 'settled', 'lifted')),
  round int not null default 1,
  placed_on date not null,
  due_on date,
  first_due_on date,
  due_explanation jsonb,
  due_is_proposed boolean not null default false,
  due_override jsonb,
  paused_on date,
  pause_reason text,
  accepted_on date,
  answered_on date,
  ended_on date,
  outcome text,
  escalation_step int not null default 0 check (escalation_step between 0 and 7),
  last_urged_on date,
  next_urge_on date,
  late_since date,
  search tsvector not null default '',
  version int not null default 1,
  placed_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  foreign key (tenant_id, session_id) references council_sessions (tenant_id, id),
  foreign key (tenant_id, creditor_body_id) references bodies (tenant_id, id),
  foreign key (tenant_id, debtor_body_id) references bodies (tenant_id, id),
  foreign key (tenant_id, parent_duty_id) references duties (tenant_id, id),
  check ((state in ('settled', 'lifted')) = (ended_on is not null)),
  check ((ended_on is null) = (outcome is null)),
  check ((paused_on is null) = (pause_reason is null)),
  check (first_due_on is null or due_on is not null)
);
create index duties_council on duties (tenant_id, council_id, id desc);
create index duties_council_state on duties (tenant_id, council_id, state, id desc);
create index duties_council_field on duties (tenant_id, council_id, field_code, id desc);
create index duties_council_unit on duties (tenant_id, council_id, unit_code, id desc);
create index duties_council_session on duties (tenant_id, council_id, session_id, id desc)
  where session_id is not null;
create index duties_council_kind on duties (tenant_id, council_id, kind, id desc);
create index duties_council_debtor on duties (tenant_id, council_id, debtor_body_id, id desc);
create index duties_council_step on duties (tenant_id, council_id, escalation_step, id desc)
  where escalation_step > 0;
create index duties_council_due on duties (tenant_id, council_id, due_on, id)
  where state in ('assigned', 'working') and paused_on is null and not due_is_proposed;
create index duties_council_debtor_due on duties (tenant_id, council_id, debtor_body_id, due_on, id)
  where state in ('assigned', 'working') and paused_on is null and not due_is_proposed;
create index duties_council_answered on duties (tenant_id, council_id, answered_on, id)
  where answered_on is not null;
create index duties_council_undated on duties (tenant_id, council_id, id desc)
  where state in ('assigned', 'working') and due_on is null;
create index duties_council_proposed on duties (tenant_id, council_id, id desc)
  where state in ('assigned', 'working') and due_is_proposed;
create index duties_council_paused on duties (tenant_id, council_id, id desc)
  where state in ('assigned', 'working') and paused_on is not null;
create index duties_debtor on duties (tenant_id, debtor_body_id, id desc);
create index duties_debtor_due on duties (tenant_id, debtor_body_id, due_on, id)
  where state in ('assigned', 'working');
create index duties_creditor on duties (tenant_id, creditor_body_id, id desc);
create index duties_record on duties (tenant_id, record_kind, record_id);
create index duties_parent on duties (tenant_id, parent_duty_id);
create index duties_search on duties using gin (search);
alter table duties alter column search set statistics 1000;
-- What the clock looks for each night.
create index duties_newly_late on duties (tenant_id, due_on)
  where state in ('assigned', 'working') and paused_on is null and not due_is_proposed
    and (late_since is null or late_since <= due_on);
create index duties_to_urge on duties (tenant_id, next_urge_on) where next_urge_on is not null;

create table duty_acts (
  tenant_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  act text not null,
  round int not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  person_id uuid,
  seat_id uuid,
  body_id uuid,
  is_on_behalf boolean not null default false,
  document_number text,
  document_on date,
  speaker text,
  note text not null default '',
  data jsonb not null default '{}',
  primary key (tenant_id, id),
  foreign key (tenant_id, duty_id) references duties (tenant_id, id),
  foreign key (tenant_id, body_id) references bodies (tenant_id, id)
);
create index duty_acts_duty on duty_acts (tenant_id, duty_id, id);
create index duty_acts_clock on duty_acts (tenant_id, act, happened_on);

create table duty_watchers (
  tenant_id uuid not null,
  duty_id uuid not null,
  body_id uuid not null,
  primary key (tenant_id, duty_id, body_id),
  foreign key (tenant_id, duty_id) references duties (tenant_id, id),
  foreign key (tenant_id, body_id) references bodies (tenant_id, id)
);
create index duty_watchers_body on duty_watchers (tenant_id, body_id, duty_id desc);

create table urging_letters (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  number text not null,
  issued_on date not null,
  note text not null default '',
  prepared_by uuid,
  prepared_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id)
);
create index urging_letters_council on urging_letters (tenant_id, council_id, id desc);
create table urging_letter_duties (
  tenant_id uuid not null,
  letter_id uuid not null,
  duty_id uuid not null,
  primary key (tenant_id, letter_id, duty_id),
  foreign key (tenant_id, letter_id) references urging_letters (tenant_id, id),
  foreign key (tenant_id, duty_id) references duties (tenant_id, id)
);
create index urging_letter_duties_duty on urging_letter_duties (tenant_id, duty_id);
`;
