import type { CommandContext } from '#src/platform/command.ts';
import { TELL_INVITEES_JOB } from '../jobs.ts';
import { waysOf } from '../queries/ways.ts';
import { TOLD_WAYS } from '../schema.ts';
import type { Invitee } from '../schema.ts';
import { setWay } from '../store/invitees.ts';

export interface Telling {
  /** Whom a mail or the bell reaches. */
  readonly count: number;
  /** Whom the office itself has to tell. */
  readonly otherwise: number;
}

/** The way each of them hears stands on the list at once; mails and the bell follow the commit. */
export async function startTelling(
  ctx: CommandContext,
  meetingId: string,
  invitees: readonly Invitee[],
): Promise<Telling> {
  const { tenantId } = ctx.actor;
  const ways = await waysOf(ctx.tx, tenantId, invitees, ctx.now);
  const by = (way: string) => invitees.filter(({ id }) => ways.get(id) === way);
  for (const way of TOLD_WAYS) {
    const ids = by(way).map(({ id }) => id);
    await setWay(ctx.tx, tenantId, ids, { at: ctx.now, way });
  }
  await ctx.enqueue(TELL_INVITEES_JOB, {
    tenantId,
    meetingId,
    ids: invitees.map(({ id }) => id),
  });
  const reached = await waysOf(ctx.tx, tenantId, invitees, ctx.now, ctx.isMailOn);
  const otherwise = invitees.filter(({ id }) => reached.get(id) === 'none').length;
  return { count: invitees.length - otherwise, otherwise };
}
