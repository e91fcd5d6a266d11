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

/** Whether these are bodies of the tenant that are there on the day. */
export async function areBodiesOn(
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
  on: string,
): Promise<boolean> {
  if (ids.length === 0) return true;
  const rows = await db
    .selectFrom('bodies')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .where('valid_from', '<=', on)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', on)]))
    .execute();
  return rows.length === new Set(ids).size;
}
