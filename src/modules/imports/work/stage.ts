import { dayAt } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { Failure } from '#src/platform/errors.ts';
import { fileById } from '#src/platform/files/index.ts';
import { openAnalyser } from '../analysing/analyse.ts';
import type { AnalysedRow } from '../analysing/analyse.ts';
import { endReading } from '../commands/end-reading.ts';
import { importFailure } from '../failures.ts';
import { importById, rememberedMeanings } from '../queries/imports.ts';
import { changeWhileRunning } from '../store/imports.ts';
import type { Import, Run } from '../store/imports.ts';
import { insertLeftOut } from '../store/left-out.ts';
import type { LeftOut } from '../store/left-out.ts';
import { deleteRows, insertRows } from '../store/rows.ts';
import { actingPerson } from './acting-person.ts';
import { giveUp } from './give-up.ts';
import { readList } from './read-list.ts';

export interface Staging {
  /** Where the file lies, when it is not one of ours. */
  readonly path?: string;
  readonly progress?: (rows: number) => void;
}

/**
 * Reads the file of an import into its waiting rows, each part in a short transaction of its own. Run
 * again after a broken-off run it starts anew; a run that was taken over stops by itself.
 */
export async function stageImport(
  platform: Platform,
  run: Run,
  staging: Staging = {},
): Promise<void> {
  const one = await importById(platform.db, run.tenantId, run.importId);
  if (!one || one.state !== 'reading' || one.run_id !== run.runId) return;
  const actor = await actingPerson(platform, one);
  try {
    if (!actor) throw importFailure('Forbidden', 'imports.person_gone');
    await readInto(platform, actor, one, run, staging);
  } catch (error) {
    if (error instanceof Failure && error.code === 'imports.taken_over') return;
    await giveUp(platform, run, 'reading', error);
    if (!(error instanceof Failure)) throw error;
  }
}

async function readInto(
  platform: Platform,
  actor: Actor,
  one: Import,
  run: Run,
  staging: Staging,
): Promise<void> {
  const { db } = platform;
  const today = dayAt(platform.clock());
  const path = staging.path ?? (await pathOf(platform, one));
  await deleteRows(db, one);
  const analyser = await openAnalyser(db, actor, today);
  const list = readList({
    source: { path, name: one.file_name },
    mapping: one.mapping,
    remembered: await rememberedMeanings(db, actor),
    today,
  });
  let read = 0;
  // While the database writes some rows the next are taken apart.
  let keeping = Promise.resolve();
  try {
    for await (const chunk of list.chunks) {
      const rows = await analyser.analyse(chunk);
      await keeping;
      read += rows.length;
      keeping = keep(platform, run, rows, { read, leftOut: list.leftOut.splice(0) });
      keeping.catch(() => undefined);
      staging.progress?.(read);
    }
  } finally {
    await keeping;
  }
  await keep(platform, run, [], { read, leftOut: list.leftOut.splice(0) });
  await changeWhileRunning(db, run, 'reading', { notes: JSON.stringify(list.notes) });
  if (!list.sheets.some(({ isTaken }) => isTaken)) {
    await changeWhileRunning(db, run, 'reading', { sheets: JSON.stringify(list.sheets) });
    throw importFailure('InvalidInput', 'imports.no_header');
  }
  if (read === 0) {
    await changeWhileRunning(db, run, 'reading', { sheets: JSON.stringify(list.sheets) });
    throw importFailure('InvalidInput', 'imports.no_rows');
  }
  const { importId, runId } = run;
  await execute(platform, actor, endReading, { importId, runId, sheets: list.sheets });
}

async function keep(
  platform: Platform,
  run: Run,
  rows: readonly AnalysedRow[],
  { read, leftOut }: { readonly read: number; readonly leftOut: readonly LeftOut[] },
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    const seen = { rows_read: read, seen_at: platform.clock() };
    const isOurs = await changeWhileRunning(tx, run, 'reading', seen);
    if (!isOurs) throw importFailure('Conflict', 'imports.taken_over');
    await insertRows(
      tx,
      rows.map((row) => waitingRow(run, row)),
    );
    await insertLeftOut(tx, run, leftOut);
  });
}

function waitingRow(run: Run, row: AnalysedRow) {
  const { reading, isRejected } = row;
  const isSame = reading.duplicates.some(({ same }) => same);
  return {
    tenant_id: run.tenantId,
    import_id: run.importId,
    ordinal: row.ordinal,
    sheet: row.sheet,
    row_number: row.row,
    cells: JSON.stringify(row.cells),
    reading: JSON.stringify(reading),
    decision: '{}',
    is_rejected: isRejected,
    is_same: isSame,
    is_related: !isSame && reading.duplicates.length > 0,
    has_problem: reading.problems.length > 0,
    has_question: reading.place.choices.length > 1,
    has_several: reading.parts.length > 1,
  };
}

async function pathOf(platform: Platform, one: Import): Promise<string> {
  const file = one.file_id ? await fileById(platform.db, one.tenant_id, one.file_id) : undefined;
  const content =
    file &&
    (await platform.files.open({
      tenantId: file.tenant_id,
      id: file.id,
      sha256: file.sha256,
      isPhoto: false,
    }));
  if (!content) throw importFailure('NotFound', 'imports.file_lost');
  return content.path;
}
