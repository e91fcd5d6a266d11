import { guard } from '#src/platform/db/row-security.ts';

export const signaturesAndUrgingDays = `
-- A signature taken back stays readable: what was signed, by whom, in which capacity.
alter table paper_steps add column signature jsonb;
alter table paper_steps drop constraint paper_steps_step_check;
alter table paper_steps add constraint paper_steps_step_check check (step in ('draft', 'revise',
  'submit', 'check', 'return', 'sign', 'unsign', 'number', 'issue', 'replace', 'withdraw'));
update paper_steps s set signature = p.signature
from papers p
where p.tenant_id = s.tenant_id and p.id = s.paper_id and s.step = 'sign' and p.signature is not null
  and not exists (select from paper_steps later where later.tenant_id = s.tenant_id
    and later.paper_id = s.paper_id and later.step = 'sign' and later.id > s.id);

-- What the chair decided to leave out of the notice, and why; it stays in the record.
alter table conclusions add column left_out_reason text not null default '';
alter table conclusions add column left_out_by uuid;
alter table conclusions add column left_out_at timestamptz;
alter table conclusions drop constraint conclusions_state_check;
alter table conclusions add constraint conclusions_state_check
  check (state in ('draft', 'confirmed', 'leftOut', 'issued', 'withdrawn'));
alter table conclusions drop constraint conclusions_check;
alter table conclusions add constraint conclusions_confirmed
  check (state in ('draft', 'leftOut') or confirmed_at is not null);
alter table conclusions add constraint conclusions_left_out
  check ((state = 'leftOut') = (left_out_at is not null and left_out_reason <> ''));

-- On which days before the due day the clock urges: as this council decided, from a day on.
create table duty_urge_days (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  duty_kind text not null check (duty_kind <> ''),
  -- Empty: this kind is not urged before its day.
  days_before integer[] not null,
  valid_from date not null,
  basis text not null check (basis <> ''),
  set_by uuid not null,
  set_seat_id uuid,
  set_at timestamptz not null,
  -- When the urging still ahead was planned anew by it.
  applied_on date,
  primary key (tenant_id, id),
  unique (tenant_id, council_id, duty_kind, valid_from),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict
);
${guard('duty_urge_days', 'open')}`;
