import type { Context } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { seatsHeld } from './queries.ts';
import { roleName } from '#src/council/bodies/index.ts';

export interface SeatChoice {
  readonly seatId: string;
  readonly role: string;
  readonly body: string;
}

/** The seats the reader of this page may work from, in words. */
export async function seatChoices(c: Context): Promise<readonly SeatChoice[]> {
  const { actor, platform, locale } = c.var;
  if (!actor) return [];
  const seats = await seatsHeld(platform.db, actor, dayAt(platform.clock()));
  return seats.map(({ seatId, role, body }) => ({ seatId, body, role: roleName(role, locale) }));
}
