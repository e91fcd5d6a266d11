import type { Pool, PoolClient } from 'pg';
import { isCode, newCode } from '#src/council/numbering/codes.ts';

/** The tables that belong to a tenant and are copied; what signs in, and its secrets, is nobody's twice. */
const NOT_COPIED = ['sessions', 'api_keys', 'calendar_feeds', 'receipts'];

/** Ids and codes of the first province, as the second has them: UUIDv7 of these years begin with 01. */
export const mirrored = (text: string): string =>
  text
    .replaceAll(/\b01([0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-)/g, 'f1$1')
    // Of test/fill-gaps.ts: no code of the house.
    .replaceAll('TX-0000-PLAN', 'TX-9999-PLAN')
    .replaceAll(/\b[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{5}\b/g, otherCode);

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
function otherCode(code: string): string {
  if (!isCode(code)) return code;
  const body = code.slice(3).replace('-', '').slice(0, 8);
  return newCode(code.slice(0, 2), () => Uint8Array.from(body, (one) => 31 - DIGITS.indexOf(one)));
}

export const MIRROR_LOGIN = 'second-';

/** The units of one province by those of another, in their order. */
async function unitsBeside(pool: Pool, from: string, to: string): Promise<Map<string, string>> {
  const under = async (code: string): Promise<string[]> => {
    const { rows } = await pool.query<{ code: string }>(
      'select code from units where code = $1 or parent_code = $1 order by length(code), code',
      [code],
    );
    return rows.map((row) => row.code);
  };
  const [ours, theirs] = [await under(from), await under(to)];
  return new Map(ours.map((code, at) => [code, theirs[at] ?? to]));
}

async function tenantTables(pool: Pool): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ table: string; columns: string }>(
    `
    select c.relname as table,
      string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and (c.relname = 'tenants'
      or exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id'))
      and c.relname <> all ($1)
    group by c.relname`,
    [NOT_COPIED],
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** Plays the same province a second time, in another place: every row again, each id another. */
export async function doubleTenant(
  pool: Pool,
  { tenantId, from, to }: { tenantId: string; from: string; to: string },
): Promise<{ tenantId: string; unitOf: (code: string) => string; rows: number }> {
  const units = await unitsBeside(pool, from, to);
  const tables = await tenantTables(pool);
  await pool.query(`insert into isolation.owned
    select table_name, overlay(id::text placing 'f1' from 1 for 2)::uuid,
      overlay(council_id::text placing 'f1' from 1 for 2)::uuid, is_shared
    from isolation.owned where id::text like '01%' on conflict do nothing`);
  const client = await pool.connect();
  let rows = 0;
  try {
    await client.query('set session_replication_role = replica');
    for (const [table, columns] of tables)
      rows += await copyTable(client, { table, columns, tenantId, units });
  } finally {
    client.release(true);
  }
  return { tenantId: mirrored(tenantId), unitOf: (code) => units.get(code) ?? code, rows };
}

async function copyTable(
  client: PoolClient,
  copy: { table: string; columns: string; tenantId: string; units: ReadonlyMap<string, string> },
): Promise<number> {
  const { table, columns, tenantId, units } = copy;
  const key = table === 'tenants' ? 'id' : 'tenant_id';
  const { rows } = await client.query<{ row: string }>(
    `select to_jsonb(t)::text as row from ${table} t where ${key} = $1`,
    [tenantId],
  );
  const copies = rows.map(({ row }) =>
    mirrored(row)
      .replaceAll(
        /"(\d{2}|\d{5})"/g,
        (whole, code: string) => `"${units.get(code) ?? whole.slice(1, -1)}"`,
      )
      .replaceAll('zq1', 'zq2')
      .replaceAll('zw1', 'zw2')
      .replaceAll('"login": "', `"login": "${MIRROR_LOGIN}`),
  );
  for (let at = 0; at < copies.length; at += 1_000) {
    await client.query(
      `insert into ${table} (${columns}) select ${columns}
       from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [`[${copies.slice(at, at + 1_000).join(',')}]`],
    );
  }
  return copies.length;
}
