import type { Pool } from 'pg';
import { textColumns, WORDS_OF_LISTS } from '../public-marks.ts';
import type { TextColumn } from '../public-marks.ts';
import { ownerships } from './owners.ts';
import type { Ownership } from './owners.ts';

/**
 * `zq`, the province, the council's letter (`o` the province's own rows), `s` where another council has
 * a part in the row or `p` where none has, the number of the column.
 */
export const MARKS = /zq([12])([a-z])([sp])(\d+)z/g;

export interface Mark {
  readonly province: '1' | '2';
  readonly council: string;
  readonly isShared: boolean;
  readonly column: string;
}

export interface Planted {
  readonly columns: readonly string[];
  marksIn(text: string): readonly Mark[];
}

const FREE =
  /name|note|text|title|word|reason|subject|phone|email|address|place|body|content|topic|signer|label|comment|answer|opinion|remark|described|asked|summary/;
/** Where words would make the row mean something else, or nothing. */
const LEFT = new Set([
  'outbox_mails.to_address',
  'files.media_type',
  'paper_templates.kind',
  'accounts.login',
  'majority_rules.kind',
]);

/** Puts a mark into every text of every row of the province, which names the council it belongs to. */
export async function plantMarks(
  pool: Pool,
  tenantId: string,
  letters: ReadonlyMap<string, string>,
): Promise<Planted> {
  const columns = await textColumns(pool);
  const tenant = await tenantColumns(pool);
  const owners = await ownerships(pool, tenant);
  const planted: string[] = [];
  await pool.query('alter table events disable trigger all');
  for (const [table, texts] of Map.groupBy(columns, (column) => column.table)) {
    const owner = owners.get(table);
    if (owner === undefined || table === 'events') continue;
    await plantTable(pool, { table, texts, owner, tenantId, letters, planted });
  }
  return { columns: planted, marksIn: (text) => marksIn(text, planted) };
}

interface Planting {
  readonly table: string;
  readonly texts: readonly TextColumn[];
  readonly owner: Ownership;
  readonly tenantId: string;
  readonly letters: ReadonlyMap<string, string>;
  readonly planted: string[];
}

async function plantTable(pool: Pool, planting: Planting): Promise<void> {
  const { table, texts, owner, tenantId, letters, planted } = planting;
  const cases = [...letters].map(([id, letter]) => `when '${id}' then '${letter}'`).join(' ');
  const who = `select case (${owner.council})::text ${cases} else 'o' end
    || case when ${owner.shared} then 's' else 'p' end as who`.replaceAll(/\bx\./g, 'y.');
  const free = texts.filter(({ column }) => !isLeft(`${table}.${column}`));
  const known = free.map((column, at) => ({ column, number: planted.length + at }));
  planted.push(...free.map(({ column }) => `${table}.${column}`));
  const set = async (columns: typeof known): Promise<void> => {
    const values = columns.map(
      ({ column, number }) =>
        `"${column.column}" = ${marked(column, `('zq1' || w.who || '${number}z')`)}`,
    );
    await pool.query(
      `update ${table} x set ${values.join(', ')}
       from (select y.ctid as at, w.who from ${table} y, lateral (${who}) w where y.tenant_id = $1) w
       where x.ctid = w.at`,
      [tenantId],
    );
  };
  try {
    if (known.length > 0) await set(known);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    for (const one of known)
      await set([one]).catch((refused) => void (isRefusal(refused) || raise(refused)));
  }
}

const isLeft = (name: string): boolean => WORDS_OF_LISTS.has(name) || LEFT.has(name);
const isRefusal = (error: unknown): boolean =>
  ((error as { code?: string }).code ?? '').startsWith('23');
const raise = (error: unknown): never => {
  throw error;
};

/** Codes, hashes and addresses stay what they are; words get the mark behind them. */
function marked({ column, type }: TextColumn, mark: string): string {
  const own = `x."${column}"`;
  if (type.startsWith('json'))
    return `regexp_replace(${own}::text, '([^\\x01-\\x7f][^"\\\\]*)"', '\\1 ' || ${mark} || '"', 'g')::${type}`;
  if (type === '_text')
    return `case when array_to_string(${own}, ' ') ~ '[^\\x01-\\x7f]'
      then (select array_agg(e || ' ' || ${mark}) from unnest(${own}) e) else ${own} end`;
  if (FREE.test(column)) return `${own} || ' ' || ${mark}`;
  return `case when ${own} ~ '[^\\x01-\\x7f]| ' then ${own} || ' ' || ${mark} else ${own} end`;
}

/** The tables that belong to a tenant, with their columns. */
export async function tenantColumns(pool: Pool): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await pool.query<{ table: string; columns: string[] }>(`
    select table_name as table, array_agg(column_name::text) as columns
    from information_schema.columns where table_schema = 'public' group by 1
    having 'tenant_id' = any (array_agg(column_name::text)) order by 1`);
  return new Map(rows.map(({ table, columns }) => [table, new Set(columns)]));
}

function marksIn(text: string, planted: readonly string[]): readonly Mark[] {
  return [...text.matchAll(MARKS)].map(([, province, council, shared, column]) => ({
    province: province === '2' ? '2' : '1',
    council: council ?? 'o',
    isShared: shared === 's',
    column: planted[Number(column)] ?? `column ${column}`,
  }));
}
