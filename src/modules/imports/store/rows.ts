import { sql } from 'kysely';
import type { Insertable, Selectable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Decision, ImportedRow } from '../schema.ts';

export type Row = Selectable<ImportedRow>;
type Of = { readonly tenant_id: string; readonly id: string };

export async function insertRows(tx: Tx, rows: readonly Insertable<ImportedRow>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('petition_import_rows').values(rows).execute();
}

export async function deleteRows(db: Db | Tx, of: Of): Promise<void> {
  for (const table of ['petition_import_rows', 'petition_import_left_out'] as const) {
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', of.tenant_id)
      .where('import_id', '=', of.id)
      .execute();
  }
}

/** The next rows to be recorded, in the order of the file. */
export async function rowsToRecord(
  tx: Tx,
  of: Of,
  after: number,
  limit: number,
): Promise<readonly Row[]> {
  return await tx
    .selectFrom('petition_import_rows')
    .selectAll()
    .where('tenant_id', '=', of.tenant_id)
    .where('import_id', '=', of.id)
    .where('ordinal', '>', after)
    .where('is_rejected', '=', false)
    .where('is_skipped', '=', false)
    .orderBy('ordinal')
    .limit(limit)
    .execute();
}

export async function noteRecorded(
  tx: Tx,
  of: Of,
  made: readonly { readonly ordinal: number; readonly ids: readonly string[] }[],
): Promise<void> {
  const pairs = made.flatMap(({ ordinal, ids }) => ids.map((id) => ({ ordinal, id })));
  await sql`update petition_import_rows r set petition_ids = made.ids
    from (select ordinal, array_agg(id) as ids
      from unnest(${pairs.map((one) => one.ordinal)}::int[], ${pairs.map((one) => one.id)}::uuid[])
        as pair(ordinal, id) group by ordinal) made
    where r.tenant_id = ${of.tenant_id} and r.import_id = ${of.id} and r.ordinal = made.ordinal`.execute(
    tx,
  );
}

export async function recordedIds(tx: Tx, of: Of): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select unnest(petition_ids) as id from petition_import_rows
    where tenant_id = ${of.tenant_id} and import_id = ${of.id} order by 1`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function forgetRecorded(tx: Tx, of: Of): Promise<void> {
  await tx
    .updateTable('petition_import_rows')
    .set({ petition_ids: [] })
    .where('tenant_id', '=', of.tenant_id)
    .where('import_id', '=', of.id)
    .execute();
}

export async function lockRows(
  tx: Tx,
  of: Of,
  ordinals: readonly number[],
): Promise<readonly Row[]> {
  if (ordinals.length === 0) return [];
  return await tx
    .selectFrom('petition_import_rows')
    .selectAll()
    .where('tenant_id', '=', of.tenant_id)
    .where('import_id', '=', of.id)
    .where('ordinal', 'in', [...ordinals])
    .orderBy('ordinal')
    .forUpdate()
    .execute();
}

export async function decideRow(
  tx: Tx,
  row: Pick<Row, 'tenant_id' | 'import_id' | 'ordinal'>,
  change: {
    readonly decision: Decision;
    readonly isSkipped: boolean;
    readonly hasQuestion: boolean;
  },
): Promise<void> {
  await tx
    .updateTable('petition_import_rows')
    .set({
      decision: JSON.stringify(change.decision),
      is_skipped: change.isSkipped,
      has_question: change.hasQuestion,
    })
    .where('tenant_id', '=', row.tenant_id)
    .where('import_id', '=', row.import_id)
    .where('ordinal', '=', row.ordinal)
    .execute();
}

export type WholeDecision = 'skip_same' | 'take_all' | 'accept_fields' | 'split_all' | 'split_none';

const ACCEPTED_OF_ROW = sql`(case when reading #>> '{field,how}' = 'suggested'
  then jsonb_build_object('field', reading #>> '{field,code}') else '{}'::jsonb end)`;

/** Of a divided cell each matter's own suggestion; what a person chose stands. */
const PARTS_WITH_ACCEPTED = sql`coalesce((
  select jsonb_build_object('parts', jsonb_object_agg(n, accepted || chosen))
  from (
    select (place - 1)::text as n,
      case when part #>> '{field,how}' = 'suggested'
        then jsonb_build_object('field', part #>> '{field,code}') else '{}'::jsonb end as accepted,
      coalesce(decision #> array['parts', (place - 1)::text], '{}'::jsonb) as chosen
    from jsonb_array_elements(reading -> 'partReadings') with ordinality as matter(part, place)
  ) matters where accepted || chosen <> '{}'::jsonb having count(*) > 0), '{}'::jsonb)`;

/** One decision for every row it fits. Gives how many rows it changed. */
export async function decideAll(tx: Tx, of: Of, what: WholeDecision): Promise<number> {
  const set = {
    skip_same: sql`is_skipped = true where is_same and not is_skipped and`,
    take_all: sql`is_skipped = false where is_skipped and`,
    accept_fields: sql`decision = ${ACCEPTED_OF_ROW} || decision || ${PARTS_WITH_ACCEPTED}
      where decision is distinct from (${ACCEPTED_OF_ROW} || decision || ${PARTS_WITH_ACCEPTED}) and`,
    split_all: sql`decision = decision || '{"split": true}' where has_several and`,
    split_none: sql`decision = decision - 'split' where has_several and`,
  }[what];
  const { numAffectedRows } = await sql`update petition_import_rows set ${set}
    not is_rejected and tenant_id = ${of.tenant_id} and import_id = ${of.id}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
