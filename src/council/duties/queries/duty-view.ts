import { builtOnce } from '#src/platform/db/built-once.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Standing } from '../policy.ts';
import type { StoredDuty } from '../schema.ts';
import { DUTY_COLUMNS } from '../store/duties.ts';
import type { RecordKey } from './record-key.ts';
import { standingOf } from './standing.ts';

/** A duty with the names a page shows and the standing its buttons are drawn from. */
export interface DutyView extends StoredDuty {
  readonly debtorName: string;
  readonly debtorShort: string;
  readonly creditorName: string;
  readonly unitName: string | null;
  readonly standing: Standing;
}

export function dutyRows(db: Db | Tx, tenantId: string) {
  return db
    .selectFrom('duties as d')
    .innerJoin('bodies as debtor', (join) =>
      join
        .onRef('debtor.tenant_id', '=', 'd.tenant_id')
        .onRef('debtor.id', '=', 'd.debtor_body_id'),
    )
    .innerJoin('bodies as creditor', (join) =>
      join
        .onRef('creditor.tenant_id', '=', 'd.tenant_id')
        .onRef('creditor.id', '=', 'd.creditor_body_id'),
    )
    .leftJoin('units as u', 'u.code', 'd.unit_code')
    .select(DUTY_COLUMNS.map((column) => `d.${column}` as const))
    .select(['debtor.name as debtorName', 'debtor.short_name as debtorShort'])
    .select(['creditor.name as creditorName', 'u.name as unitName'])
    .where('d.tenant_id', '=', tenantId);
}

/** The duties of a record, parts below their whole, oldest first. */
export async function dutiesOfRecord(
  db: Db | Tx,
  tenantId: string,
  recordKind: string,
  recordId: string,
  today: string,
): Promise<DutyView[]> {
  const rows = await askDuties(db, { tenantId, recordKind, recordId });
  return await withStanding(db, tenantId, rows, today);
}

const askDuties = builtOnce((db, { tenantId, recordKind, recordId }: RecordKey) =>
  dutyRows(db, tenantId)
    .where('d.record_kind', '=', recordKind)
    .where('d.record_id', '=', recordId)
    .orderBy('d.id'),
);

export async function withStanding<T extends { id: string }>(
  db: Db | Tx,
  tenantId: string,
  rows: readonly T[],
  today: string,
): Promise<(T & { standing: Standing })[]> {
  const ids = rows.map(({ id }) => id);
  const standings = await standingOf(db, tenantId, ids, today);
  return rows.flatMap((row) => {
    const standing = standings.get(row.id);
    return standing ? [{ ...row, standing }] : [];
  });
}
