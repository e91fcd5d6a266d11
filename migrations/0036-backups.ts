/** Attempts at a backup, of the whole installation or of one tenant. */
export const backups = `
create table backups (
  id uuid primary key,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  only_tenant_id uuid,
  path text not null,
  size_bytes int8,
  row_count int8,
  file_count int8,
  lost_count int8,
  failure text,
  check ((failure is null) = (size_bytes is not null)),
  check (ended_at >= started_at)
);
`;
