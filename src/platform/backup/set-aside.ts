import type pg from 'pg';

interface Aside {
  readonly away: string;
  readonly back: string;
}

// Rows go in faster and in any order without keys between tables and indexes; putting these back
// checks every row. COPY refuses tables whose owner is held by row-level security.
const ASIDE = `
with of_schema as (
  select c.oid, c.relname, c.relforcerowsecurity, format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind = 'r'
)
select 1 as rank, format('alter table %s no force row level security', t.name) as away,
  format('alter table %s force row level security', t.name) as back
from of_schema t where t.relforcerowsecurity
union all
select 2, format('alter table %s drop constraint %I', t.name, k.conname),
  format('alter table %s add constraint %I %s', t.name, k.conname, pg_get_constraintdef(k.oid))
from of_schema t join pg_constraint k on k.conrelid = t.oid where k.contype = 'f'
union all
select 3, format('drop index %I.%I', $1::text, x.relname), pg_get_indexdef(i.indexrelid)
from of_schema t join pg_index i on i.indrelid = t.oid join pg_class x on x.oid = i.indexrelid
where not i.indisprimary
  and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
order by rank`;

/** Takes keys, indexes and forced security off the tables; gives what puts them back. */
export async function setAside(
  client: pg.ClientBase,
  schema: string,
): Promise<() => Promise<void>> {
  const { rows } = await client.query<Aside>(ASIDE, [schema]);
  for (const { away } of rows) await client.query(away);
  return async () => {
    // Indexes first: the keys are checked by them.
    for (const { back } of rows.toReversed()) await client.query(back);
  };
}
