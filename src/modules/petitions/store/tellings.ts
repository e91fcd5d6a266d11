import type { Insertable } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { PetitionTellingRow, TellingWay } from './contact-rows.ts';

export async function insertTelling(
  tx: Tx,
  row: Omit<Insertable<PetitionTellingRow>, 'id'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('petition_tellings')
    .values({ ...row, id })
    .execute();
  return id;
}

/** Only the body that recorded it takes it back; null where there is nothing to take back. */
export async function withdrawTelling(
  tx: Tx,
  at: { readonly tenantId: string; readonly petitionId: string; readonly id: string },
  actor: Pick<Actor, 'bodyId' | 'bodyIds' | 'personId'>,
  now: Date,
): Promise<{ readonly way: TellingWay; readonly told_on: string } | null> {
  const row = await tx
    .updateTable('petition_tellings')
    .set({ taken_back_at: now, taken_back_by: actor.personId })
    .where('tenant_id', '=', at.tenantId)
    .where('petition_id', '=', at.petitionId)
    .where('id', '=', at.id)
    .where('taken_back_at', 'is', null)
    .where('body_id', 'in', [actor.bodyId, ...actor.bodyIds])
    .returning(['way', 'told_on'])
    .executeTakeFirst();
  return row ?? null;
}
