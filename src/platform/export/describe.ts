import type pg from 'pg';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

export interface Link {
  readonly columns: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

export interface DescribedTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly links: readonly Link[];
  /** What always holds of a row, as PostgreSQL says it: the values a word may have, among others. */
  readonly rules: readonly string[];
}

const names = (keys: string, table: string): string =>
  `(select coalesce(json_agg(a.attname order by k.ord), '[]') from unnest(${keys}) with ordinality k (num, ord)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = k.num)`;

const TABLES = `
select c.relname as name,
  (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'required', a.attnotnull) order by a.attnum)
    from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  coalesce((select ${names('p.conkey', 'c.oid')} from pg_constraint p
    where p.conrelid = c.oid and p.contype = 'p'), '[]') as key,
  coalesce((select json_agg(json_build_object('columns', ${names('f.conkey', 'c.oid')},
      'table', t.relname, 'references', ${names('f.confkey', 'f.confrelid')}) order by f.conname)
    from pg_constraint f join pg_class t on t.oid = f.confrelid
    where f.conrelid = c.oid and f.contype = 'f'), '[]') as links,
  coalesce((select json_agg(pg_get_constraintdef(k.oid) order by k.conname) from pg_constraint k
    where k.conrelid = c.oid and k.contype = 'c'), '[]') as rules
from pg_class c
where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
order by c.relname collate "C"`;

/** Every table as the database itself describes it. */
export async function describeTables(client: pg.ClientBase): Promise<DescribedTable[]> {
  const { rows } = await client.query<DescribedTable>(TABLES);
  return rows;
}
