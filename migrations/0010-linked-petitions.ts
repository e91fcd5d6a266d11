export const linkedPetitions = `
-- Petitions about one thing that share forwarding and answer; each stays a petition of its own.
create table petition_groups (
  tenant_id uuid not null references tenants,
  id uuid not null,
  lead_id uuid not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, lead_id) references petitions (tenant_id, id)
);

alter table petitions
  -- The petition that stands for this one; null while it stands for itself.
  add column merged_into uuid,
  add column merged_voices int not null default 0,
  add column together_id uuid,
  -- The part of times_raised and sessions_open that comes from linked petitions.
  add column raised_elsewhere int not null default 0,
  add column sessions_before int not null default 0,
  add foreign key (tenant_id, merged_into) references petitions (tenant_id, id),
  add foreign key (tenant_id, together_id) references petition_groups (tenant_id, id),
  add check (merged_into is distinct from id),
  add check (merged_into is null or together_id is null);
create index petitions_merged on petitions (tenant_id, merged_into) where merged_into is not null;
create index petitions_council_merged on petitions (tenant_id, council_id, id desc)
  where merged_into is not null;
create index petitions_together on petitions (tenant_id, together_id) where together_id is not null;

-- petition_id raises again what other_id asked at an earlier session.
create table petition_links (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  other_id uuid not null,
  kind text not null check (kind in ('raised_again')),
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, petition_id, other_id, kind),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id),
  foreign key (tenant_id, other_id) references petitions (tenant_id, id),
  check (petition_id <> other_id)
);
create index petition_links_other on petition_links (tenant_id, other_id);

-- Raised again without a record of its own: a voice that no row counts.
insert into counter_deltas (tenant_id, id, scope_id, counter, key, amount)
select tenant_id, gen_random_uuid(), council_id, 'petitions.raised', '', sum(times_raised - 1)
from petitions where times_raised > 1 group by tenant_id, council_id;
`;
