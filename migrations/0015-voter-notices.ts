export const voterNotices = `
-- What a voter who agreed to be told is told: by mail, or by the clerk's telephone or Zalo.
create table voter_notices (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  submission_id uuid not null,
  about text not null check (about in ('taken', 'joined', 'refused', 'answered', 'ended')),
  -- The round of answers; 0 for what is told once.
  round int not null default 0,
  channel text not null check (channel in ('mail', 'phone', 'zalo')),
  created_at timestamptz not null,
  told_by uuid,
  told_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, submission_id, about, round, channel),
  foreign key (tenant_id, submission_id) references submissions (tenant_id, id)
);
create index voter_notices_waiting on voter_notices (tenant_id, council_id, id) where told_at is null;
`;
