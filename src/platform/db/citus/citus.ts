import type pg from 'pg';
import type { TableClasses } from '../row-security.ts';

interface Reference {
  readonly table: string;
  readonly parent: string;
  readonly name: string;
  readonly definition: string;
}

const REFERENCES = `
select conrelid::regclass::text as table, confrelid::regclass::text as parent, conname as name,
  pg_get_constraintdef(oid) as definition
from pg_constraint
where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid
order by 1, 2, 3`;

/**
 * The commands that spread the tables over the workers of Citus: rows of tenants by `tenant_id`, all of
 * one tenant together; what is asked before the tenant is known, and what every tenant refers to, on each
 * worker. The other shared tables stay where they are.
 */
export async function citusCommands(
  client: Pick<pg.Pool, 'query'>,
  classes: TableClasses,
): Promise<readonly string[]> {
  const { rows } = await client.query<Reference>(REFERENCES);
  const spread = [...classes.register, ...classes.sealed];
  const named = new Set(
    rows.filter(({ table }) => spread.includes(table)).map(({ parent }) => parent),
  );
  const everywhere = [
    ...Object.keys(classes.shared).filter((table) => named.has(table)),
    ...Object.keys(classes.directory),
  ];
  const { order, cut } = parentsFirst(spread, rows);
  const [first, ...rest] = order;
  const together = `colocate_with => '${first}'`;
  return [
    ...parentsFirst(everywhere, rows).order.map(
      (table) => `select create_reference_table('${table}');`,
    ),
    ...cut.map(({ table, name }) => `alter table ${table} drop constraint "${name}";`),
    `select create_distributed_table('${first}', 'tenant_id');`,
    ...rest.map(
      (table) => `select create_distributed_table('${table}', 'tenant_id', ${together});`,
    ),
    ...cut.map(
      ({ table, name, definition }) =>
        `alter table ${table} add constraint "${name}" ${definition};`,
    ),
  ];
}

interface Order {
  readonly order: readonly string[];
  /** Taken off while the tables are spread, and put back: they close a circle. */
  readonly cut: readonly Reference[];
}

/** Citus takes a table only after those it refers to. */
function parentsFirst(tables: readonly string[], references: readonly Reference[]): Order {
  const order: string[] = [];
  const cut: Reference[] = [];
  const waiting = new Set(tables.toSorted());
  const open = (table: string): Reference[] =>
    references.filter((one) => one.table === table && waiting.has(one.parent));
  while (waiting.size > 0) {
    const free = [...waiting].filter((table) => open(table).length === 0);
    const [fewest = ''] = [...waiting].toSorted((a, b) => open(a).length - open(b).length);
    if (free.length === 0) cut.push(...open(fewest));
    for (const table of free.length > 0 ? free : [fewest]) {
      waiting.delete(table);
      order.push(table);
    }
  }
  return { order, cut };
}
