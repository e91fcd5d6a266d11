import { z } from 'zod';
import { removeUntouched } from '#src/modules/petitions/index.ts';
import { command } from '#src/platform/command.ts';
import { databaseCode } from '#src/platform/db/database-failure.ts';
import { importFailure } from '../failures.ts';
import { mayNotWorkOn } from '../policy.ts';
import { codesOf } from '../queries/rows.ts';
import { KEPT_DAYS, mayBeUndone } from '../rules.ts';
import { changeImport, lockImport } from '../store/imports.ts';
import { forgetRecorded, recordedIds } from '../store/rows.ts';

const AT_ONCE = 1_000;
const NAMED = 5;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const DAY_MS = 86_400_000;

/** Takes the whole list out of the register again, as long as nobody has worked on any of it. */
export const undoImport = command({
  name: 'imports.undo',
  input: z.object({ id: z.uuid() }),
  async run(ctx, { id }) {
    const one = await lockImport(ctx.tx, ctx.actor.tenantId, id);
    if (!one) throw importFailure('NotFound', 'imports.not_found');
    const refused = mayNotWorkOn(ctx.actor, one);
    if (refused) throw importFailure('Forbidden', refused);
    if (!mayBeUndone(one.state) || !one.published_at) {
      throw importFailure('RuleBroken', 'imports.not_published');
    }
    const age = ctx.now.getTime() - one.published_at.getTime();
    if (age > KEPT_DAYS.published * DAY_MS) {
      throw importFailure('RuleBroken', 'imports.too_old', { days: KEPT_DAYS.published });
    }
    const ids = await recordedIds(ctx.tx, one);
    await forgetRecorded(ctx.tx, one);
    const worked: { readonly code: string }[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      worked.push(...(await removed(ctx, ids.slice(at, at + AT_ONCE))));
    }
    if (worked.length > 0) throw workedOn(worked);
    await changeImport(ctx.tx, one, {
      state: 'undone',
      undone_at: ctx.now,
      undone_by: ctx.actor.personId,
      seen_at: ctx.now,
    });
    ctx.emit({
      name: 'import.undone',
      subjectKind: 'petition_import',
      subjectId: one.id,
      councilId: one.council_id,
      data: { count: ids.length },
    });
    return { count: ids.length };
  },
});

type Context = Parameters<typeof removeUntouched>[0];

async function removed(ctx: Context, ids: readonly string[]) {
  const codes = await codesOf(ctx.tx, ctx.actor.tenantId, ids);
  try {
    return await removeUntouched(ctx, ids);
  } catch (error) {
    // Something else of the house points at one of them by now.
    if (databaseCode(error) === '23503') throw pointedAt(error, codes);
    throw error;
  }
}

/** The database names the petition it refuses to let go: `Key (tenant_id, id)=(…, …) is still referenced`. */
function pointedAt(error: unknown, codes: ReadonlyMap<string, string>) {
  const detail = error instanceof Error && 'detail' in error ? String(error.detail) : '';
  const named = (detail.match(UUID) ?? []).flatMap((id) => codes.get(id) ?? []);
  const all = [...codes.values()];
  const shown = named.length > 0 ? named : all.slice(0, NAMED);
  const more = shown.length < all.length && named.length === 0 ? ', …' : '';
  return importFailure('RuleBroken', 'imports.pointed_at', { codes: shown.join(', ') + more });
}

function workedOn(worked: readonly { readonly code: string }[]) {
  const codes = worked.slice(0, NAMED).map(({ code }) => code);
  const more = worked.length > NAMED ? ', …' : '';
  return importFailure('RuleBroken', 'imports.worked_on', {
    count: worked.length,
    codes: `${codes.join(', ')}${more}`,
  });
}
