import type { Pool } from 'pg';

interface Edge {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
}

/** Kept beside the tables of the tests: whose each row is, and whether another council has a part in it. */
const OWNED = `create unlogged table if not exists isolation.owned (
  table_name text, id uuid, council_id uuid, is_shared boolean not null, primary key (table_name, id))`;

/** Whose row it is, and whether another council of the province has a part in it. */
export interface Ownership {
  /** SQL for the row `x`: the id of its council, or null where the province owns it. */
  readonly council: string;
  /** SQL for the row `x`: whether a body or person of another council stands in it or in its record. */
  readonly shared: string;
}

/** What a row is about, before those who stand in it. */
const LAST = ['bodies', 'people', 'seats', 'files', 'accounts'];

async function edgesOf(pool: Pool): Promise<readonly Edge[]> {
  const { rows } = await pool.query<Edge>(`
    select k.conrelid::regclass::text as table, a.attname as column, k.confrelid::regclass::text as parent
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[array_upper(k.conkey, 1)]
    join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[array_upper(k.confkey, 1)]
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and f.attname = 'id'
      and array_length(k.conkey, 1) > 1
    order by 1, 2`);
  return rows;
}

const ownedBy = (table: string, id: string, what: string): string =>
  `(select o.${what} from isolation.owned o where o.table_name = '${table}' and o.id = ${id})`;

/** From the foreign keys: a row belongs to the council it names, or to that of the record it is part of. */
export async function ownerships(
  pool: Pool,
  columnsOf: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<ReadonlyMap<string, Ownership>> {
  await pool.query(`create schema if not exists isolation; ${OWNED}`);
  const edges = (await edgesOf(pool)).filter(({ table, parent }) => table !== parent);
  const found = new Map<string, Ownership>();
  for (const table of inOrder(columnsOf, edges)) {
    const own = ownershipOf(table, { edges, columnsOf, found });
    found.set(table, own);
    if (columnsOf.get(table)?.has('id'))
      await pool.query(`insert into isolation.owned
        select '${table}', x.id, ${own.council}, ${own.shared} from ${table} x on conflict do nothing`);
  }
  await pool.query('analyze isolation.owned');
  for (const links of Map.groupBy(edges.filter(isToRecord), ({ table }) => table).values())
    for (const one of links)
      for (const other of links)
        if (one !== other) {
          const isWeak = ANSWERING.includes(one.parent);
          await shareAcross(pool, { one, other, isWeak });
        }
  for (const [table] of found)
    if (columnsOf.get(table)?.has('id'))
      found.set(table, {
        council: ownedBy(table, 'x.id', 'council_id'),
        shared: `coalesce(${ownedBy(table, 'x.id', 'is_shared')}, false)`,
      });
  return found;
}

/** Documents that belong to those who entered them and speak of records of others. */
const ANSWERING = ['answer_documents'];

const isToRecord = ({ parent }: Edge): boolean => !LAST.includes(parent);

/**
 * A row between records of two councils, as the answer of one to a question of the other, is both’s; so are these.
 * A document that answers several records is as shared as they are (weak).
 */
async function shareAcross(
  pool: Pool,
  { one, other, isWeak }: { one: Edge; other: Edge; isWeak: boolean },
): Promise<void> {
  await pool.query(`
    update isolation.owned o set is_shared = true
    from ${one.table} c
    join isolation.owned a on a.table_name = '${one.parent}' and a.id = c.${one.column}
    join isolation.owned b on b.table_name = '${other.parent}' and b.id = c.${other.column}
    where (a.council_id <> b.council_id ${isWeak ? 'or b.is_shared' : ''}) and not o.is_shared
      and (o.table_name, o.id) in ((a.table_name, a.id)
        , ('${one.table}', (to_jsonb(c) ->> 'id')::uuid))`);
}

/** Those who stand in rows first, then each table after the tables it hangs on. */
function inOrder(
  columnsOf: ReadonlyMap<string, ReadonlySet<string>>,
  edges: readonly Edge[],
): readonly string[] {
  const order: string[] = ['bodies', 'people'];
  const waiting = new Set([...columnsOf.keys()].filter((table) => !order.includes(table)));
  while (waiting.size > 0) {
    const free = [...waiting].filter((table) =>
      edges.every((edge) => edge.table !== table || !waiting.has(edge.parent)),
    );
    // A circle is cut at its first table.
    for (const table of free.length > 0 ? free : [...waiting].slice(0, 1)) {
      waiting.delete(table);
      order.push(table);
    }
  }
  return order;
}

interface Graph {
  readonly edges: readonly Edge[];
  readonly columnsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly found: ReadonlyMap<string, Ownership>;
}

const PERSON = `(select s.council_id from seats s where s.tenant_id = x.tenant_id and s.person_id = `;

function ownershipOf(table: string, { edges, columnsOf, found }: Graph): Ownership {
  const columns = columnsOf.get(table);
  const up = edges.filter((edge) => edge.table === table && found.has(edge.parent));
  const records = up.filter(({ parent }) => !LAST.includes(parent));
  // One of them may be empty in this row: who spoke may be no invitee, but it was at a meeting.
  const above = records.length > 0 ? records : up.slice(0, 1);
  if (table === 'people')
    return { council: `${PERSON} x.id order by s.id limit 1)`, shared: 'false' };
  const council = columns?.has('council_id')
    ? 'x.council_id'
    : columns?.has('person_id') && above.length === 0
      ? `${PERSON} x.person_id order by s.id limit 1)`
      : above.length > 0
        ? `coalesce(${above.map(({ parent, column }) => ownedBy(parent, `x.${column}`, 'council_id')).join(', ')})`
        : 'null::uuid';
  if (LAST.includes(table) || council.startsWith('null')) return { council, shared: 'false' };
  const parts = up.flatMap((edge) => othersIn(edge, council, 'x'));
  for (const child of edges.filter((edge) => edge.parent === table)) {
    const within = edges
      .filter((edge) => edge.table === child.table)
      .flatMap((edge) => othersIn(edge, council, 'c'));
    if (within.length > 0)
      parts.push(`exists (select from ${child.table} c where c.tenant_id = x.tenant_id
        and c.${child.column} = x.id and (${within.join(' or ')}))`);
  }
  for (const edge of up.filter(({ parent }) => !LAST.includes(parent)))
    parts.push(ownedBy(edge.parent, `x.${edge.column}`, 'is_shared'));
  return {
    council,
    shared:
      parts.length > 0
        ? `coalesce(${parts.map((part) => `coalesce(${part}, false)`).join(' or ')}, false)`
        : 'false',
  };
}

/** Whether a column names a body or a person of another council. */
function othersIn({ column, parent }: Edge, own: string, alias: string): string[] {
  if (parent !== 'bodies' && parent !== 'people') return [];
  return [
    `(${alias}.${column} is not null and ${ownedBy(parent, `${alias}.${column}`, 'council_id')} is distinct from ${own})`,
  ];
}
