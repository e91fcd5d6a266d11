import type { CommandContext } from '#src/platform/command.ts';
import { keepMade, takeRequest } from '../store/requests.ts';

/** Runs a change once for a request's key: sent again (a double click) it gives what was made first. */
export async function once(
  ctx: CommandContext,
  requestKey: string,
  change: () => Promise<string>,
): Promise<{ id: string }> {
  if (requestKey === '') return { id: await change() };
  const { isFirst, madeId } = await takeRequest(ctx.tx, ctx.actor, requestKey, ctx.now);
  if (!isFirst) {
    ctx.nothingChanged();
    return { id: madeId ?? '' };
  }
  const id = await change();
  await keepMade(ctx.tx, ctx.actor, requestKey, id);
  return { id };
}
