import type { Selectable } from 'kysely';
import { builtOnce } from '#src/platform/db/built-once.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { PetitionActRow } from '../schema.ts';

export type HistoryRow = Selectable<PetitionActRow> & {
  person_name: string | null;
  body_name: string | null;
};

function history(db: Db | Tx, tenantId: string, petitionId: string) {
  return db
    .selectFrom('petition_acts as a')
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.person_id'),
    )
    .leftJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'a.tenant_id').onRef('b.id', '=', 'a.body_id'),
    )
    .selectAll('a')
    .select(['p.full_name as person_name', 'b.short_name as body_name'])
    .where('a.tenant_id', '=', tenantId)
    .where('a.petition_id', '=', petitionId);
}

/** The petition's own acts, newest first. */
export async function historyOf(
  db: Db | Tx,
  tenantId: string,
  petitionId: string,
): Promise<readonly HistoryRow[]> {
  return await wholeHistory(db, { tenantId, petitionId });
}

const wholeHistory = builtOnce(
  (db, { tenantId, petitionId }: { tenantId: string; petitionId: string }) =>
    history(db, tenantId, petitionId).orderBy('a.id', 'desc'),
);

export async function lastActOf(
  db: Db | Tx,
  tenantId: string,
  petitionId: string,
): Promise<HistoryRow | null> {
  const row = await history(db, tenantId, petitionId)
    .orderBy('a.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The last time this was done to the petition, with who did it. */
export async function lastActNamed(
  db: Db | Tx,
  tenantId: string,
  petitionId: string,
  act: string,
): Promise<HistoryRow | null> {
  const row = await history(db, tenantId, petitionId)
    .where('a.act', '=', act)
    .orderBy('a.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
