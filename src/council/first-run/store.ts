import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';

/** True for the one caller that finds no tenant; another that came at the same time waits and gets false. */
export async function claimEmptyDatabase(tx: Tx): Promise<boolean> {
  await sql`lock table tenants in share row exclusive mode`.execute(tx);
  const { rows } = await sql<{
    exists: boolean;
  }>`select exists (select 1 from tenants) as exists`.execute(tx);
  return rows[0]?.exists === false;
}

export interface FirstSteps {
  people: number;
  unconfirmed: number;
  has_petition: boolean;
}

/** How far a new council has come: people in seats, deadlines nobody confirmed, a first petition. */
export async function firstSteps(db: Db, tenantId: string, councilId: string): Promise<FirstSteps> {
  const { rows } = await sql<FirstSteps>`select
    (select count(distinct person_id) from seats
      where tenant_id = ${tenantId} and council_id = ${councilId}) as people,
    (select count(*) from deadline_rules where tenant_id = ${tenantId} and council_id = ${councilId}
      and code like 'PET.%' and trust <> 'verified' and confirmed_at is null
      and valid_to is null) as unconfirmed,
    exists (select 1 from events where tenant_id = ${tenantId} and council_id = ${councilId}
      and subject_kind = 'petition') as has_petition`.execute(db);
  return rows[0] ?? { people: 0, unconfirmed: 0, has_petition: false };
}
