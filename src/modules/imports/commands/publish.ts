import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import { ticked } from '#src/platform/text/inputs.ts';
import { newId } from '#src/platform/db/ids.ts';
import { meaningsToKeep } from '../corrected-columns.ts';
import { importFailure } from '../failures.ts';
import { mayNotWorkOn } from '../policy.ts';
import { countsOf } from '../queries/imports.ts';
import { isOpen } from '../rules.ts';
import { changeImport, lockImport, rememberMeanings } from '../store/imports.ts';
import { signatureOf } from '../work/read-list.ts';

/** The clerk's one switch: from here on the rows are written in the background, all at once. */
export const publishImport = command({
  name: 'imports.publish',
  input: z.object({ id: z.uuid(), writesItself: ticked }),
  async run(ctx, { id, writesItself }) {
    const one = await lockImport(ctx.tx, ctx.actor.tenantId, id);
    if (!one) throw importFailure('NotFound', 'imports.not_found');
    const refused = mayNotWorkOn(ctx.actor, one);
    if (refused) throw importFailure('Forbidden', refused);
    // Pressed twice, or in two windows: it is being written already.
    if (one.state === 'publishing' || one.state === 'published') {
      ctx.nothingChanged();
      return { runId: one.run_id ?? '', isNew: false };
    }
    if (!isOpen(one.state)) throw importFailure('RuleBroken', 'imports.not_ready');
    const counts = await countsOf(ctx.tx, one);
    if (counts.petitions === 0) throw importFailure('RuleBroken', 'imports.nothing_to_publish');
    const runId = newId();
    await changeImport(ctx.tx, one, {
      state: 'publishing',
      run_id: runId,
      rows_written: 0,
      failure_code: null,
      attempts: 0,
      counts: JSON.stringify(counts),
      seen_at: ctx.now,
    });
    const taken = one.sheets.filter(({ isTaken }) => isTaken);
    for (const [signature, meanings] of meaningsToKeep(taken, one.mapping, signatureOf)) {
      await rememberMeanings(ctx.tx, { ...ctx.actor, signature, meanings, at: ctx.now });
    }
    const run = { tenantId: one.tenant_id, importId: one.id, runId };
    if (!writesItself) await ctx.enqueue('publish-import', run);
    ctx.emit({
      name: 'import.publishing',
      subjectKind: 'petition_import',
      subjectId: one.id,
      councilId: one.council_id,
      data: { petitions: counts.petitions },
    });
    return { runId, isNew: true };
  },
});
