export const notices = `
create table notices (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  event_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  council_id uuid,
  -- The seat it concerns: a notice of a seat somebody left is shown no more.
  seat_id uuid,
  -- All subjects, the first included, where many became one line.
  subject_ids uuid[] not null default '{}',
  -- The number of the letter that did it.
  document text not null default '',
  created_at timestamptz not null,
  read_at timestamptz,
  -- When it went into a mail, or was found to need none.
  mailed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, event_id, kind),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, seat_id) references seats (tenant_id, id)
);
create index notices_person on notices (tenant_id, person_id, id desc);
create index notices_unread on notices (tenant_id, person_id) where read_at is null;
create index notices_to_mail on notices (tenant_id, person_id, id) where mailed_at is null;
create index notices_age on notices (tenant_id, created_at);

create table notice_choices (
  tenant_id uuid not null,
  person_id uuid not null,
  -- Null: as the council does.
  mail text check (mail in ('soon', 'daily', 'never')),
  quiet_from text check (quiet_from ~ '^[0-2][0-9]:[0-5][0-9]$'),
  quiet_to text check (quiet_to ~ '^[0-2][0-9]:[0-5][0-9]$'),
  muted text[] not null default '{}',
  last_mail_at timestamptz,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);

create table outbox_mails (
  tenant_id uuid not null references tenants,
  id uuid not null,
  council_id uuid,
  person_id uuid,
  to_address text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sent', 'refused', 'given_up', 'dropped')),
  tries int not null default 0,
  next_try_at timestamptz not null,
  server_words text not null default '',
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id),
  check ((state = 'sent') = (sent_at is not null))
);
create index outbox_mails_due on outbox_mails (next_try_at) where state = 'waiting';
create index outbox_mails_state on outbox_mails (tenant_id, state, id desc);
create index outbox_mails_age on outbox_mails (tenant_id, created_at);
create index outbox_mails_sent on outbox_mails (tenant_id, sent_at) where sent_at is not null;
`;
