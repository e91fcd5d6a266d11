import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { MeetingKind, MeetingRow, StoredMeeting } from '../schema.ts';

export async function insertMeeting(
  tx: Tx,
  values: Insertable<MeetingRow>,
): Promise<StoredMeeting> {
  return await tx.insertInto('meetings').values(values).returningAll().executeTakeFirstOrThrow();
}

/** The meeting's row, held until the transaction ends. */
export async function lockMeeting(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<StoredMeeting | undefined> {
  return await tx
    .selectFrom('meetings')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateMeeting(
  tx: Tx,
  { tenant_id, id, version }: StoredMeeting,
  changes: Updateable<MeetingRow>,
): Promise<StoredMeeting> {
  return await tx
    .updateTable('meetings')
    .set({ ...changes, version: version + 1 })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

interface Series {
  readonly tenantId: string;
  readonly bodyId: string;
  readonly termId: string;
  readonly kind: MeetingKind;
}

/** Meetings of a term get their number, and the session of the council they hold, one after the other. */
export async function waitForTerm(
  tx: Tx,
  { tenantId, termId }: Pick<Series, 'tenantId' | 'termId'>,
): Promise<void> {
  await tx
    .selectFrom('council_terms')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', termId)
    .forNoKeyUpdate()
    .execute();
}

/** The highest number of this body's meetings of a kind within the term. */
export async function highestNumber(tx: Tx, series: Series): Promise<number> {
  const { highest } = await inSeries(tx, series)
    .select((is) => is.fn.max('m.number').as('highest'))
    .executeTakeFirstOrThrow();
  return highest ?? 0;
}

export async function isNumberTaken(
  tx: Tx,
  series: Series,
  number: number,
  exceptId: string,
): Promise<boolean> {
  const row = await inSeries(tx, series)
    .select('m.id')
    .where('m.number', '=', number)
    .where('m.id', '<>', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

function inSeries(tx: Tx, { tenantId, bodyId, termId, kind }: Series) {
  return tx
    .selectFrom('meetings as m')
    .where('m.tenant_id', '=', tenantId)
    .where('m.body_id', '=', bodyId)
    .where('m.term_id', '=', termId)
    .where('m.kind', '=', kind);
}
