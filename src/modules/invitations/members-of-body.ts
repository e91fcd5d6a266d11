import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { seatsOfTheDay } from './queries/invitees.ts';
import { membersOf } from './rules.ts';
import type { Called } from './rules.ts';

/** Who votes in a body of the actor's council on a day; of the council itself, every delegate. */
export async function membersOfBody(
  db: Db | Tx,
  { tenantId, councilId }: Pick<Actor, 'tenantId' | 'councilId'>,
  bodyId: string,
  on: string,
): Promise<readonly Called[]> {
  const seats = await seatsOfTheDay(db, tenantId, councilId, on);
  const holding = { bodyId, isWholeCouncil: bodyId === councilId };
  return membersOf(holding, { chairSeatId: null, secretarySeatId: null }, seats);
}
