import { sql } from 'kysely';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { ImportRow } from '../schema.ts';

export type Import = Selectable<ImportRow>;

export async function insertImport(tx: Tx, row: Insertable<ImportRow>): Promise<void> {
  await tx.insertInto('petition_imports').values(row).execute();
}

export async function lockImport(tx: Tx, tenantId: string, id: string): Promise<Import | null> {
  const row = await tx
    .selectFrom('petition_imports')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function changeImport(
  tx: Db | Tx,
  one: Pick<Import, 'tenant_id' | 'id'>,
  change: Updateable<ImportRow>,
): Promise<void> {
  await tx
    .updateTable('petition_imports')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', one.tenant_id)
    .where('id', '=', one.id)
    .execute();
}

/** A run of background work: whoever does not hold it any more must stop. */
export interface Run {
  readonly tenantId: string;
  readonly importId: string;
  readonly runId: string;
}

/** Changes the import while the run still has it; false where another took over. */
export async function changeWhileRunning(
  tx: Db | Tx,
  run: Run,
  state: ImportRow['state'],
  change: Updateable<ImportRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('petition_imports')
    .set(change)
    .where('tenant_id', '=', run.tenantId)
    .where('id', '=', run.importId)
    .where('run_id', '=', run.runId)
    .where('state', '=', state)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * One piece of work that was cut off, taken over under a new run; by one taker only. An array, since a
 * plan may ask a subquery of `in` once a row, and each time it would lock the next.
 */
export async function takeOverSilent(
  db: Db,
  tenantId: string,
  limits: { readonly before: Date; readonly now: Date },
): Promise<TakenOver | null> {
  const { rows } = await sql<TakenOver>`
    update petition_imports
    set run_id = gen_random_uuid(), seen_at = ${limits.now}, attempts = attempts + 1
    where tenant_id = ${tenantId} and id = any(array(
      select id from petition_imports
      where tenant_id = ${tenantId} and state in ('reading', 'publishing') and seen_at < ${limits.before}
      order by seen_at limit 1
      for update skip locked))
    returning tenant_id as "tenantId", id as "importId", run_id as "runId", state, attempts`.execute(
    db,
  );
  return rows[0] ?? null;
}

export interface TakenOver extends Run {
  readonly state: ImportRow['state'];
  readonly attempts: number;
}

/** Imports nobody finished, older than a day; and published ones whose rows may go. */
export async function sweepOld(
  db: Db,
  tenantId: string,
  before: { readonly unpublished: Date; readonly published: Date; readonly now: Date },
): Promise<void> {
  for (const table of ['petition_import_rows', 'petition_import_left_out']) {
    await sql`delete from ${sql.table(table)} r using petition_imports i
      where i.tenant_id = ${tenantId} and i.tenant_id = r.tenant_id and i.id = r.import_id and (
        (i.state in ('ready', 'failed', 'undone', 'discarded') and i.seen_at < ${before.unpublished})
        or (i.state = 'published' and i.published_at < ${before.published}))`.execute(db);
  }
  await sql`update petition_imports set state = 'discarded', failure_code = null, version = version + 1
    where tenant_id = ${tenantId} and state in ('ready', 'failed') and seen_at < ${before.unpublished}`.execute(
    db,
  );
  // What an office sent may name people: the file goes with its rows.
  await sql`update files f set removed_at = ${before.now} from petition_imports i
    where i.tenant_id = ${tenantId} and f.tenant_id = i.tenant_id and f.subject_kind = 'petition_import' and f.subject_id = i.id
      and f.removed_at is null and (i.state = 'discarded'
        or (i.state in ('undone', 'published') and i.seen_at < ${before.published}))`.execute(db);
}

export async function rememberMeanings(
  tx: Tx,
  row: {
    readonly tenantId: string;
    readonly councilId: string;
    readonly signature: string;
    readonly meanings: Readonly<Record<string, string>>;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<void> {
  const meanings = JSON.stringify(row.meanings);
  await tx
    .insertInto('petition_import_mappings')
    .values({
      tenant_id: row.tenantId,
      council_id: row.councilId,
      signature: row.signature,
      meanings,
      person_id: row.personId,
      used_at: row.at,
    })
    .onConflict((on) =>
      on
        .columns(['tenant_id', 'council_id', 'signature'])
        .doUpdateSet({ meanings, person_id: row.personId, used_at: row.at }),
    )
    .execute();
}
