export const invitees = `
-- Who is called to a meeting: those who preside, write and vote, those invited, guests of one item.
create table invitees (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  role text not null check (role in ('chair', 'secretary', 'member', 'invited', 'guest')),
  -- Counts in the number of members and may vote; never passed on to a substitute.
  has_vote boolean not null default false,
  person_id uuid,
  seat_id uuid,
  body_id uuid,
  name text not null check (name <> ''),
  email text not null default '',
  -- A guest of one item alone.
  item_id uuid,
  answer text check (answer in ('coming', 'absent', 'substitute')),
  answered_at timestamptz,
  answered_by uuid,
  excuse text not null default '',
  excuse_accepted_by uuid,
  excuse_accepted_at timestamptz,
  substitute_name text not null default '',
  substitute_person_id uuid,
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, person_id) references people (tenant_id, id) on delete restrict,
  foreign key (tenant_id, seat_id) references seats (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, item_id) references agenda_items (tenant_id, id) on delete restrict,
  foreign key (tenant_id, substitute_person_id) references people (tenant_id, id) on delete restrict,
  check ((answer is null) = (answered_at is null)),
  check ((excuse_accepted_by is null) = (excuse_accepted_at is null)),
  check (not has_vote or role in ('chair', 'secretary', 'member')),
  check (item_id is null or role = 'guest')
);
create index invitees_meeting on invitees (tenant_id, meeting_id, position, id);
create unique index invitees_person on invitees (tenant_id, meeting_id, person_id)
  where person_id is not null and item_id is null;
create index invitees_of_person on invitees (tenant_id, person_id) where person_id is not null;
`;
