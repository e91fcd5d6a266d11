export const possibleDoubles = `
-- Nghi trùng: what was recorded although it looked the same as another one, until a person says which it is.
create table petition_doubles (
  tenant_id uuid not null,
  petition_id uuid not null,
  other_id uuid not null,
  score real not null,
  import_id uuid,
  primary key (tenant_id, petition_id, other_id),
  foreign key (tenant_id, petition_id) references petitions (tenant_id, id),
  foreign key (tenant_id, other_id) references petitions (tenant_id, id),
  check (petition_id <> other_id)
);
create index petition_doubles_other on petition_doubles (tenant_id, other_id);

-- True while such a row is there: the register reads these petitions in its own order.
alter table petitions add column is_double boolean not null default false;
create index petitions_council_double on petitions (tenant_id, council_id, id desc) where is_double;
`;
