import { bodiesOf } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';

type Place = Pick<Actor, 'tenantId' | 'councilId'>;

/** Committees watch what is done about every conclusion, unless they owe it themselves. */
export async function watchersOf(
  db: Db | Tx,
  place: Place,
  debtorBodyId: string,
): Promise<readonly string[]> {
  const committees = await bodiesOf(db, place.tenantId, place.councilId, ['committee']);
  return committees
    .filter(({ id, valid_to }) => id !== debtorBodyId && valid_to === null)
    .map(({ id }) => id);
}
