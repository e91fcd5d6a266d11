import type { Context } from 'hono';
import type { Actor } from '#src/platform/auth/actor.ts';
import { accountMark, seatMark } from '#src/platform/auth/reader-mark.ts';
import type { ReaderMark } from '#src/platform/auth/reader-mark.ts';
import type { ReaderNames } from '#src/platform/web/reader.ts';
import { nameOfMarked } from './queries.ts';
import { seatChoices } from './seat-choices.ts';
import type { SeatChoice } from './seat-choices.ts';

/** For whom a page was drawn, and who sends it now: two people, or two seats of one. */
export async function readerNames(
  c: Context,
  now: Actor,
  drawnFor: ReaderMark,
): Promise<ReaderNames> {
  if (drawnFor.account !== accountMark(now)) {
    const former = await nameOfMarked(c.var.platform.db, now.tenantId, drawnFor.account);
    return { former, now: now.displayName };
  }
  const seats = await seatChoices(c);
  const former = seats.find(({ seatId }) => seatMark({ ...now, seatId }) === drawnFor.seat);
  const here = seats.find(({ seatId }) => seatId === now.seatId);
  return { former: former ? inWords(former) : null, now: here ? inWords(here) : now.displayName };
}

const inWords = ({ role, body }: SeatChoice): string => `${role} · ${body}`;
