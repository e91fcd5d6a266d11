import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { tenantFound } from '#src/platform/db/tenant.ts';
import type { CalendarFeedRow } from '../schema.ts';

export async function replaceFeed(tx: Tx, row: CalendarFeedRow): Promise<void> {
  await deleteFeed(tx, row.tenant_id, row.person_id);
  await tx.insertInto('calendar_feeds').values(row).execute();
}

export async function deleteFeed(tx: Tx, tenantId: string, personId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('calendar_feeds')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whose calendar a token opens; its last reading is noted once an hour. */
export async function feedOwner(
  db: Db,
  tokenHash: Buffer,
  now: Date,
): Promise<{ tenantId: string; personId: string } | null> {
  const row = await db
    .selectFrom('calendar_feeds')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return null;
  tenantFound(row.tenant_id);
  await sql`update calendar_feeds set last_read_at = ${now} where token_hash = ${tokenHash}
    and (last_read_at is null or last_read_at < ${now}::timestamptz - interval '1 hour')`.execute(
    db,
  );
  return { tenantId: row.tenant_id, personId: row.person_id };
}

export async function feedSince(
  db: Db,
  tenantId: string,
  personId: string,
): Promise<{ madeAt: Date; lastReadAt: Date | null } | null> {
  const row = await db
    .selectFrom('calendar_feeds')
    .select(['created_at', 'last_read_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? { madeAt: row.created_at, lastReadAt: row.last_read_at } : null;
}
