import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { SignedBy } from '../policy.ts';
import type { Paper, PaperRow, PaperStepRow, PaperVersion, PaperVersionRow } from '../schema.ts';

export async function insertPaper(tx: Tx, row: Insertable<PaperRow>): Promise<Paper> {
  return await tx.insertInto('papers').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function insertVersion(tx: Tx, row: Insertable<PaperVersionRow>): Promise<void> {
  await tx.insertInto('paper_versions').values(row).execute();
}

export async function insertStep(tx: Tx, row: Omit<Insertable<PaperStepRow>, 'id'>): Promise<void> {
  await tx
    .insertInto('paper_steps')
    .values({ ...row, id: newId() })
    .execute();
}

/** Holds the paper until the command ends: two people at one paper act one after the other. */
export async function lockPaper(tx: Tx, tenantId: string, id: string): Promise<Paper | null> {
  const row = await tx
    .selectFrom('papers')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function changePaper(
  tx: Tx,
  paper: Pick<Paper, 'tenant_id' | 'id'>,
  change: Updateable<PaperRow>,
): Promise<Paper> {
  return await tx
    .updateTable('papers')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('tenant_id', '=', paper.tenant_id)
    .where('id', '=', paper.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function versionOf(
  tx: Tx,
  paper: Pick<Paper, 'tenant_id' | 'id' | 'text_version'>,
): Promise<PaperVersion> {
  return await tx
    .selectFrom('paper_versions')
    .selectAll()
    .where('tenant_id', '=', paper.tenant_id)
    .where('paper_id', '=', paper.id)
    .where('number', '=', paper.text_version)
    .executeTakeFirstOrThrow();
}

/** Whose signature it bears: who took the newest step of signing. */
export async function signedBy(
  db: Db | Tx,
  paper: Pick<Paper, 'tenant_id' | 'id' | 'signed_at'>,
): Promise<SignedBy | null> {
  if (paper.signed_at === null) return null;
  const row = await db
    .selectFrom('paper_steps')
    .select(['seat_id', 'person_id'])
    .where('tenant_id', '=', paper.tenant_id)
    .where('paper_id', '=', paper.id)
    .where('step', '=', 'sign')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { seatId: row.seat_id, personId: row.person_id } : null;
}

/** A draft, or any paper on its way, that will replace this one. */
export async function replacementUnderWay(
  tx: Tx,
  paper: Pick<Paper, 'tenant_id' | 'id'>,
): Promise<string | null> {
  const row = await tx
    .selectFrom('papers')
    .select('id')
    .where('tenant_id', '=', paper.tenant_id)
    .where('replaces_id', '=', paper.id)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whether another paper numbered by the same template bears this number in the year. */
export async function isNumberUsed(
  tx: Tx,
  paper: Pick<Paper, 'tenant_id' | 'council_id' | 'id'>,
  symbol: string,
  year: number,
): Promise<boolean> {
  const row = await tx
    .selectFrom('papers')
    .select('id')
    .where('tenant_id', '=', paper.tenant_id)
    .where('council_id', '=', paper.council_id)
    .where('id', '<>', paper.id)
    .where('symbol', '=', symbol)
    .where('dated_on', '>=', `${year}-01-01`)
    .where('dated_on', '<=', `${year}-12-31`)
    .executeTakeFirst();
  return row !== undefined;
}
