import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Import } from '../store/imports.ts';
import type { Row } from '../store/rows.ts';

export const ROW_FILTERS = [
  'all',
  'questions',
  'same',
  'related',
  'several',
  'problems',
  'rejected',
  'skipped',
] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

type Of = Pick<Import, 'tenant_id' | 'id'>;

function filtered(db: Db | Tx, of: Of, filter: RowFilter) {
  const rows = db
    .selectFrom('petition_import_rows')
    .where('tenant_id', '=', of.tenant_id)
    .where('import_id', '=', of.id);
  switch (filter) {
    case 'questions':
      return rows.where('has_question', '=', true).where('is_rejected', '=', false);
    case 'same':
      return rows.where('is_same', '=', true);
    case 'related':
      return rows.where('is_related', '=', true);
    case 'several':
      return rows.where('has_several', '=', true);
    case 'problems':
      return rows.where('has_problem', '=', true);
    case 'rejected':
      return rows.where('is_rejected', '=', true);
    case 'skipped':
      return rows.where('is_skipped', '=', true);
    default:
      return rows;
  }
}

/** One page of rows in the order of the file, from an ordinal on. */
export async function rowsPage(
  db: Db,
  of: Of,
  ask: { readonly filter: RowFilter; readonly from: number; readonly limit: number },
): Promise<{ readonly rows: readonly Row[]; readonly next: number | null }> {
  const found = await filtered(db, of, ask.filter)
    .selectAll()
    .where('ordinal', '>=', ask.from)
    .orderBy('ordinal')
    .limit(ask.limit + 1)
    .execute();
  const rows = found.slice(0, ask.limit);
  return { rows, next: found[ask.limit]?.ordinal ?? null };
}

/** Every row of a filter, some at a time. */
export async function* eachRow(db: Db | Tx, of: Of, filter: RowFilter): AsyncGenerator<Row> {
  let after = -1;
  for (;;) {
    const rows = await filtered(db, of, filter)
      .selectAll()
      .where('ordinal', '>', after)
      .orderBy('ordinal')
      .limit(500)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < 500) return;
    after = last.ordinal;
  }
}

/** Of other rows of the same file: where they went in the register. */
export async function petitionsOfRows(
  db: Db | Tx,
  of: Of,
  ordinals: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (ordinals.length === 0) return new Map();
  const rows = await db
    .selectFrom('petition_import_rows')
    .select(['ordinal', 'petition_ids'])
    .where('tenant_id', '=', of.tenant_id)
    .where('import_id', '=', of.id)
    .where('ordinal', 'in', [...new Set(ordinals)])
    .execute();
  return new Map(rows.map((row) => [row.ordinal, row.petition_ids]));
}

export async function codesOf(
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('petitions')
    .select(['id', 'code'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.code]));
}
