import { sql } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';

/** The second of two equal requests waits here until the first is committed, and then finds it. */
export async function lockRequest(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}

/** What one person has already recorded under this key. */
export async function recordedUnder(
  tx: Tx,
  table: 'petitions' | 'voter_contacts',
  by: { readonly tenantId: string; readonly personId: string },
  key: string,
): Promise<{ id: string; code: string } | null> {
  const row = await tx
    .selectFrom(table)
    .select(['id', 'code'])
    .where('tenant_id', '=', by.tenantId)
    .where('recorded_by', '=', by.personId)
    .where('request_key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}
