import type { Db, Tx } from '#src/platform/db/database.ts';
import type { LeftOutRow } from '../schema.ts';
import type { Run } from './imports.ts';

export interface LeftOut {
  readonly ordinal: number;
  readonly sheet: string;
  readonly row: number;
  readonly reason: LeftOutRow['reason'];
  readonly words: string;
}

const AT_ONCE = 1_000;

export async function insertLeftOut(tx: Tx, run: Run, lines: readonly LeftOut[]): Promise<void> {
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const rows = lines.slice(at, at + AT_ONCE).map(({ row, ...line }) => ({
      ...line,
      tenant_id: run.tenantId,
      import_id: run.importId,
      row_number: row,
    }));
    await tx.insertInto('petition_import_left_out').values(rows).execute();
  }
}

type Of = { readonly tenant_id: string; readonly id: string };

/** Lines of the list that are no petitions, in the order of the file. */
export async function leftOutOf(db: Db, of: Of, limit: number): Promise<readonly LeftOut[]> {
  return await db
    .selectFrom('petition_import_left_out')
    .select(['ordinal', 'sheet', 'row_number as row', 'reason', 'words'])
    .where('tenant_id', '=', of.tenant_id)
    .where('import_id', '=', of.id)
    .orderBy('ordinal')
    .limit(limit)
    .execute();
}

export interface LeftOutReason {
  readonly reason: LeftOut['reason'];
  readonly lines: number;
}

/** How many lines were left out for which reason, most first. */
export async function leftOutReasons(db: Db, of: Of): Promise<readonly LeftOutReason[]> {
  return await db
    .selectFrom('petition_import_left_out')
    .select((is) => ['reason', is.fn.countAll<number>().as('lines')])
    .where('tenant_id', '=', of.tenant_id)
    .where('import_id', '=', of.id)
    .groupBy('reason')
    .orderBy('lines', 'desc')
    .execute();
}
