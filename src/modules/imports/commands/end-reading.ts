import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import { importFailure } from '../failures.ts';
import { countsOf } from '../queries/imports.ts';
import { mayNotWorkOn } from '../policy.ts';
import { lockImport, changeWhileRunning } from '../store/imports.ts';

const column = z.object({
  index: z.number(),
  title: z.string(),
  meaning: z.string().nullable(),
  confidence: z.number(),
});
const sheet = z.object({
  name: z.string(),
  headerRows: z.array(z.number()),
  columns: z.array(column),
  isTaken: z.boolean(),
  rowCount: z.number(),
});

/** The file is read: its rows wait for the clerk, or go on where the caller asked for it. */
export const endReading = command({
  name: 'imports.end_reading',
  input: z.object({
    importId: z.uuid(),
    runId: z.uuid(),
    sheets: z.array(sheet),
  }),
  async run(ctx, { sheets, importId, runId }) {
    const { tenantId } = ctx.actor;
    const run = { tenantId, importId, runId };
    const one = await lockImport(ctx.tx, tenantId, importId);
    if (!one) throw importFailure('NotFound', 'imports.not_found');
    const refused = mayNotWorkOn(ctx.actor, one);
    if (refused) throw importFailure('Forbidden', refused);
    const counts = await countsOf(ctx.tx, one);
    const isEmpty = counts.petitions === 0;
    const goesOn = one.publishes_itself && !isEmpty;
    const isOurs = await changeWhileRunning(ctx.tx, run, 'reading', {
      state: goesOn ? 'publishing' : 'ready',
      sheets: JSON.stringify(sheets),
      counts: JSON.stringify(counts),
      attempts: 0,
      failure_code: one.publishes_itself && isEmpty ? 'imports.nothing_to_publish' : null,
      seen_at: ctx.now,
    });
    if (!isOurs) throw importFailure('Conflict', 'imports.taken_over');
    ctx.emit({
      name: 'import.read',
      subjectKind: 'petition_import',
      subjectId: one.id,
      councilId: one.council_id,
      data: { rows: counts.rows, rejected: counts.rejected },
    });
  },
});
