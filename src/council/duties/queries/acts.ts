import { builtOnce } from '#src/platform/db/built-once.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { StoredAct } from '../schema.ts';
import type { RecordKey } from './record-key.ts';

/** An act with the names a reader needs. */
export interface ActView extends StoredAct {
  readonly personName: string | null;
  readonly bodyName: string | null;
  readonly dutyCode: string;
}

function actViews(db: Db | Tx, tenantId: string) {
  return db
    .selectFrom('duty_acts as a')
    .innerJoin('duties as d', (join) =>
      join.onRef('d.tenant_id', '=', 'a.tenant_id').onRef('d.id', '=', 'a.duty_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.person_id'),
    )
    .leftJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'a.tenant_id').onRef('b.id', '=', 'a.body_id'),
    )
    .selectAll('a')
    .select(['p.full_name as personName', 'b.name as bodyName', 'd.code as dutyCode'])
    .where('a.tenant_id', '=', tenantId);
}

/** A duty's history, oldest first. */
export async function actsOfDuty(
  db: Db | Tx,
  tenantId: string,
  dutyId: string,
): Promise<ActView[]> {
  return await actViews(db, tenantId).where('a.duty_id', '=', dutyId).orderBy('a.id').execute();
}

/** The newest acts of a duty that raised its version, oldest first. */
export async function actsSince(
  db: Db | Tx,
  tenantId: string,
  dutyId: string,
  count: number,
): Promise<ActView[]> {
  if (count <= 0) return [];
  const newest = await actViews(db, tenantId)
    .where('a.duty_id', '=', dutyId)
    .where('a.person_id', 'is not', null)
    .orderBy('a.id', 'desc')
    .limit(count)
    .execute();
  return newest.toReversed();
}

/** The acts of every duty of a record, for the record's own timeline. */
export async function actsOfRecord(
  db: Db | Tx,
  tenantId: string,
  recordKind: string,
  recordId: string,
): Promise<ActView[]> {
  return await askActs(db, { tenantId, recordKind, recordId });
}

const askActs = builtOnce((db, { tenantId, recordKind, recordId }: RecordKey) =>
  actViews(db, tenantId)
    .where('d.record_kind', '=', recordKind)
    .where('d.record_id', '=', recordId)
    .orderBy('a.id'),
);
