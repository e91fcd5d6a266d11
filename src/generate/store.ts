import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';

export async function provinces(db: Db): Promise<{ code: string; name: string }[]> {
  return await db
    .selectFrom('units')
    .select(['code', 'name'])
    .where('tier', '=', 'province')
    .where('valid_to', 'is', null)
    .orderBy('code')
    .execute();
}

export async function unitsOf(db: Db, provinceCode: string) {
  return await db
    .selectFrom('units')
    .select(['code', 'name'])
    .where('parent_code', '=', provinceCode)
    .where('valid_to', 'is', null)
    .orderBy('code')
    .execute();
}

export async function tenantOfLogin(
  db: Db,
  login: string,
): Promise<{ tenantId: string; personId: string } | null> {
  const row = await db
    .selectFrom('accounts')
    .select(['tenant_id', 'person_id'])
    .where('login', '=', login)
    .executeTakeFirst();
  return row ? { tenantId: row.tenant_id, personId: row.person_id } : null;
}

/** Offices that work here: tenants that are neither the demo nor made by this tool. */
export async function officesAtWork(db: Db, suffix: string): Promise<string[]> {
  const rows = await db
    .selectFrom('tenants')
    .select('name')
    .where('is_demo', '=', false)
    .where(sql<boolean>`not starts_with(reverse(name), reverse(${suffix}))`)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

/** The council of a province in its own tenant. */
export async function councilOf(db: Db, tenantId: string, unitCode: string): Promise<string> {
  const row = await db
    .selectFrom('bodies')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', 'council')
    .where('unit_code', '=', unitCode)
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function petitionsThere(db: Db, tenantId: string): Promise<number> {
  const { n } = await db
    .selectFrom('petitions')
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return n;
}

export interface PastSession {
  readonly tenantId: string;
  readonly councilId: string;
  readonly termId: string;
  readonly number: number;
  readonly opensOn: string;
  readonly isOver: boolean;
}

export async function insertPastSessions(tx: Tx, sessions: readonly PastSession[]): Promise<void> {
  await tx
    .insertInto('council_sessions')
    .values(
      sessions.map((session) => ({
        tenant_id: session.tenantId,
        id: newId(),
        council_id: session.councilId,
        term_id: session.termId,
        number: session.number,
        kind: 'regular' as const,
        name: `Kỳ họp thứ ${session.number}`,
        opens_on: session.opensOn,
        closes_on: session.opensOn,
        closed_at: session.isOver ? new Date(`${session.opensOn}T10:00:00Z`) : null,
      })),
    )
    .execute();
}

const GROWN = [
  'petitions',
  'petition_places',
  'petition_acts',
  'petition_audience',
  'petition_duties',
  'duties',
  'duty_acts',
  'counter_totals',
];

/** Empties the waiting lists of the word indexes, marks what all may see, and counts for the planner. */
export async function settleTables(db: Db): Promise<void> {
  for (const table of GROWN) await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
  await sql`analyze`.execute(db);
}

/** What most rows of a council share, for measuring: its busiest body and unit, and its quietest unit. */
export async function busiest(
  db: Db,
  tenantId: string,
  councilId: string,
): Promise<{ body: string; unit: string; quietUnit: string }> {
  const { rows } = await sql<{ body: string; unit: string; quietUnit: string }>`
    with own as (select responsible_body_id, unit_code from petitions
      where tenant_id = ${tenantId} and council_id = ${councilId})
    select
      (select responsible_body_id from own where responsible_body_id is not null
        group by 1 order by count(*) desc limit 1) as body,
      (select unit_code from own group by 1 order by count(*) desc limit 1) as unit,
      (select unit_code from own group by 1 order by count(*) limit 1) as "quietUnit"`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('nothing to measure');
  return row;
}
