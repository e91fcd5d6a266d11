import { z } from 'zod';
import { dayAt } from '#src/council/calendar/index.ts';
import { openPlaceFinder, recordInBulk } from '#src/modules/petitions/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { importFailure } from '../failures.ts';
import { mayNotWorkOn } from '../policy.ts';
import { countsOf, importById } from '../queries/imports.ts';
import { changeWhileRunning } from '../store/imports.ts';
import type { Import } from '../store/imports.ts';
import { noteRecorded, rowsToRecord } from '../store/rows.ts';
import type { Row } from '../store/rows.ts';
import { recordingsOf } from '../work/recordings.ts';
import type { Making } from '../work/recordings.ts';

const AT_ONCE = 100;

type Progress = (written: number) => Promise<void>;

/**
 * Writes every petition of an import in one transaction: until it is committed nobody sees any of
 * them. It locks nothing that others write; only at its end it takes the import itself, and a run that
 * was taken over meanwhile writes nothing.
 */
export function writePetitions(progress: Progress) {
  return command({
    name: 'imports.write',
    input: z.object({ tenantId: z.uuid(), importId: z.uuid(), runId: z.uuid() }),
    async run(ctx, run) {
      const one = await importById(ctx.tx, run.tenantId, run.importId);
      if (!one) throw importFailure('NotFound', 'imports.not_found');
      const refused = mayNotWorkOn(ctx.actor, one);
      if (refused) throw importFailure('Forbidden', refused);
      if (one.state !== 'publishing' || one.run_id !== run.runId) {
        throw importFailure('Conflict', 'imports.taken_over');
      }
      const { written, marked } = await recordRows(ctx, one, progress);
      const counts = { ...(await countsOf(ctx.tx, one)), petitions: written, same: marked };
      const isOurs = await changeWhileRunning(ctx.tx, run, 'publishing', {
        state: 'published',
        published_at: ctx.now,
        seen_at: ctx.now,
        rows_written: written,
        counts: JSON.stringify(counts),
      });
      if (!isOurs) throw importFailure('Conflict', 'imports.taken_over');
      ctx.emit({
        name: 'petitions.imported',
        subjectKind: 'petition_import',
        subjectId: one.id,
        councilId: one.council_id,
        data: { count: written, rejected: counts.rejected, marked: counts.same },
      });
      return counts;
    },
  });
}

/** Row after row in the order of the file, some at a time. */
async function recordRows(ctx: CommandContext, one: Import, progress: Progress) {
  const today = dayAt(ctx.now);
  const making: Making = {
    one,
    places: await openPlaceFinder(ctx.tx, ctx.actor, today),
    today,
    locale: ctx.actor.locale,
    made: new Map<number, string>(),
  };
  let [written, marked, after] = [0, 0, -1];
  for (;;) {
    const rows = await rowsToRecord(ctx.tx, one, after, AT_ONCE);
    const recordings = rows.map((row) => recordingsOf(row, making));
    const made = await recordInBulk(ctx, recordings.flat());
    const ids = made.map(({ id }) => id);
    if (rows.length > 0) await noteRecorded(ctx.tx, one, whereTo(rows, recordings, ids));
    written += made.length;
    marked += made.filter(({ isDouble }) => isDouble).length;
    await progress(written);
    after = rows.at(-1)?.ordinal ?? after;
    if (rows.length < AT_ONCE) return { written, marked };
  }
}

/** Of each row the petitions it became: one, or one of each matter. */
function whereTo(
  rows: readonly Pick<Row, 'ordinal'>[],
  recordings: readonly (readonly unknown[])[],
  ids: readonly string[],
) {
  let at = 0;
  return rows.map(({ ordinal }, index) => {
    const from = at;
    at += recordings[index]?.length ?? 0;
    return { ordinal, ids: ids.slice(from, at) };
  });
}
