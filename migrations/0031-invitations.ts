export const invitations = `
-- What each called person was told, and by what.
alter table invitees add column told_sequence integer;
alter table invitees add column told_at timestamptz;
create index invitees_of_body on invitees (tenant_id, body_id) where body_id is not null;

-- A leader's decision to call a meeting later than the term for it.
create table notice_overrides (
  tenant_id uuid not null,
  meeting_id uuid not null,
  rule_code text not null,
  -- The last day the rule allowed, and the opening it was counted from.
  due_on date not null,
  opens_on date not null,
  reason text not null check (reason <> ''),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (tenant_id, meeting_id, opens_on),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict
);

-- Numbered copies of restricted papers, handed out and collected again.
create table handouts (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  paper_id uuid not null,
  invitee_id uuid not null,
  copy_number integer not null check (copy_number > 0),
  handed_at timestamptz not null,
  handed_by uuid not null,
  collected_at timestamptz,
  collected_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, paper_id, copy_number),
  unique (tenant_id, paper_id, invitee_id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, paper_id) references agenda_papers (tenant_id, id) on delete restrict,
  foreign key (tenant_id, invitee_id) references invitees (tenant_id, id) on delete restrict,
  check ((collected_at is null) = (collected_by is null))
);
create index handouts_meeting on handouts (tenant_id, meeting_id);

-- A person's own calendar address: whoever holds it reads the meetings of that person.
create table calendar_feeds (
  token_hash bytea primary key,
  tenant_id uuid not null,
  person_id uuid not null,
  created_at timestamptz not null,
  last_read_at timestamptz
);
create unique index calendar_feeds_person on calendar_feeds (tenant_id, person_id);

-- A mail may carry a calendar entry: 'REQUEST' or 'CANCEL' and the iCalendar text.
alter table outbox_mails add column calendar_method text
  check (calendar_method in ('REQUEST', 'CANCEL'));
alter table outbox_mails add column calendar text;
`;
