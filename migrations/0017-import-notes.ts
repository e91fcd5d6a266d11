export const importNotes = `
-- What the reading of a list left out or found on the way, told in its preview; and how often its work was taken up.
alter table petition_imports
  add column notes jsonb not null default '[]',
  add column attempts int not null default 0,
  drop constraint petition_imports_check,
  add constraint petition_imports_failure check (
    case state when 'failed' then failure_code is not null when 'ready' then true else failure_code is null end
  );

-- Rows that are no petitions: titles, headings, totals, signatures. The clerk checks that none is lost.
create table petition_import_left_out (
  tenant_id uuid not null,
  import_id uuid not null,
  ordinal int not null,
  sheet text not null,
  row_number int not null,
  reason text not null,
  words text not null,
  primary key (tenant_id, import_id, ordinal),
  foreign key (tenant_id, import_id) references petition_imports (tenant_id, id)
);
`;
