import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { ROLES, nameOf } from './readers.ts';
import type { Reader } from './readers.ts';

/** `zw`, the province, the council’s letter, the number of the role: what one person alone wrote or was told. */
const MARKS = /zw([12][a-z]\d+)w/g;

/** Rows of one person alone, by the word before the id in an address. */
export const TABLE_OF_ONE: Readonly<Record<string, string>> = {
  'views/:id': 'petition_views',
  'notices/:id': 'notices',
  'account/sessions/:id': 'sessions',
  'keys/:id': 'api_keys',
};

const markOf = (reader: Reader): string => `zw${nameOf(reader.side)}${ROLES.indexOf(reader.role)}w`;

/** People whose seats are several are known by the first. */
const firstOf = (readers: readonly Reader[], { actor }: Reader): Reader =>
  readers.find((one) => one.actor.personId === actor.personId) ?? (readers[0] as Reader);

/** The marks of other people in a text. */
export function marksOfOthers(text: string, readers: readonly Reader[], reader: Reader): string[] {
  const own = markOf(firstOf(readers, reader));
  return [...new Set(text.match(MARKS))].filter((mark) => mark !== own);
}

/** A saved view, a notice, a session and a key of each person, marked as theirs. `readers` are of one province. */
export async function giveEveryoneTheirOwn(pool: Pool, readers: readonly Reader[]): Promise<void> {
  for (const reader of readers) {
    if (firstOf(readers, reader) !== reader) continue;
    const { tenantId, personId, seatId, councilId } = reader.actor;
    const mark = markOf(reader);
    await pool.query(
      `insert into petition_views (tenant_id, id, person_id, name, query, created_at)
       values ($1, uuidv7(), $2, $3, 'q=' || $3, now())`,
      [tenantId, personId, `Góc nhìn ${mark}`],
    );
    await pool.query(
      `insert into notices (tenant_id, id, person_id, kind, event_id, subject_kind, subject_id,
         council_id, seat_id, document, created_at)
       select $1, uuidv7(), $2, 'late', uuidv7(), 'duty', d.id, $3, $4, $5, now()
       from duties d where d.tenant_id = $1 order by d.council_id = $3 desc, d.id limit 1`,
      [tenantId, personId, councilId, seatId, mark],
    );
  }
  await giveEveryoneSignIns(pool, readers);
}

/** What the second province is not given by copying. */
export async function giveEveryoneSignIns(pool: Pool, readers: readonly Reader[]): Promise<void> {
  for (const reader of readers) {
    const { tenantId, seatId, accountId } = reader.actor;
    if (firstOf(readers, reader) === reader)
      await giveAccount(pool, { tenantId, seatId, accountId, mark: markOf(reader) });
  }
}

interface Holder {
  readonly tenantId: string;
  readonly seatId: string | null;
  readonly accountId: string | null;
  readonly mark: string;
}

async function giveAccount(
  pool: Pool,
  { tenantId, seatId, accountId, mark }: Holder,
): Promise<void> {
  if (accountId === null) return;
  await pool.query(
    `insert into sessions (token_hash, id, tenant_id, account_id, seat_id, created_at, last_seen_at,
       expires_at, network, user_agent)
     values ($1, uuidv7(), $2, $3, $4, now(), now(), now() + interval '1 day', $5, $5)`,
    [randomBytes(32), tenantId, accountId, seatId, mark],
  );
  await pool.query(
    `insert into api_keys (token_hash, id, tenant_id, account_id, seat_id, name, scopes, created_at)
     values ($1, uuidv7(), $2, $3, $4, $5, '{petitions:read}', now())`,
    [randomBytes(32), tenantId, accountId, seatId, `Khóa ${mark}`],
  );
}

/** The id of such a row of that person. */
export async function rowOfOne(pool: Pool, table: string, reader: Reader): Promise<string | null> {
  const { tenantId, personId, accountId } = reader.actor;
  const isByAccount = table === 'sessions' || table === 'api_keys';
  const { rows } = await pool.query<{ id: string }>(
    `select id from ${table} where tenant_id = $1
       and ${isByAccount ? 'account_id' : 'person_id'} = $2 order by id desc limit 1`,
    [tenantId, isByAccount ? accountId : personId],
  );
  return rows[0]?.id ?? null;
}
