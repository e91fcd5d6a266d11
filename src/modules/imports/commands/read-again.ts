import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { withCorrections } from '../corrected-columns.ts';
import { importFailure } from '../failures.ts';
import { mappingInput } from '../inputs.ts';
import { mayNotWorkOn } from '../policy.ts';
import { mayBeDiscarded, mayBeReadAgain } from '../rules.ts';
import { changeImport, lockImport } from '../store/imports.ts';
import { deleteRows } from '../store/rows.ts';
import { signatureOf } from '../work/read-list.ts';

/** Reads the same file anew with other columns or sheets, or after it broke off. */
export const readAgain = command({
  name: 'imports.read_again',
  input: z.object({ id: z.uuid(), mapping: mappingInput.optional() }),
  async run(ctx, { id, mapping }) {
    const one = await lockImport(ctx.tx, ctx.actor.tenantId, id);
    if (!one) throw importFailure('NotFound', 'imports.not_found');
    const refused = mayNotWorkOn(ctx.actor, one);
    if (refused) throw importFailure('Forbidden', refused);
    if (!mayBeReadAgain(one.state)) throw importFailure('RuleBroken', 'imports.not_ready');
    const runId = newId();
    await changeImport(ctx.tx, one, {
      state: 'reading',
      run_id: runId,
      rows_read: 0,
      mapping: JSON.stringify(
        mapping
          ? withCorrections(one.sheets, { before: one.mapping, now: mapping }, signatureOf)
          : one.mapping,
      ),
      failure_code: null,
      notes: '[]',
      attempts: 0,
      seen_at: ctx.now,
    });
    await ctx.enqueue('read-import', { tenantId: one.tenant_id, importId: one.id, runId });
    ctx.emit({
      name: 'import.read_again',
      subjectKind: 'petition_import',
      subjectId: one.id,
      councilId: one.council_id,
    });
    return { runId };
  },
});

/** Drops a list that is not in the register: its rows go at once. */
export const discardImport = command({
  name: 'imports.discard',
  input: z.object({ id: z.uuid() }),
  async run(ctx, { id }) {
    const one = await lockImport(ctx.tx, ctx.actor.tenantId, id);
    if (!one) throw importFailure('NotFound', 'imports.not_found');
    const refused = mayNotWorkOn(ctx.actor, one);
    if (refused) throw importFailure('Forbidden', refused);
    if (!mayBeDiscarded(one.state)) throw importFailure('RuleBroken', 'imports.not_ready');
    await deleteRows(ctx.tx, one);
    await changeImport(ctx.tx, one, {
      state: 'discarded',
      run_id: null,
      failure_code: null,
      seen_at: ctx.now,
    });
    ctx.emit({
      name: 'import.discarded',
      subjectKind: 'petition_import',
      subjectId: one.id,
      councilId: one.council_id,
    });
  },
});
