import type { Selectable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { ConclusionReviewRow } from '../schema.ts';

export type ConclusionReview = Selectable<ConclusionReviewRow>;

export async function insertReview(tx: Tx, review: ConclusionReview): Promise<void> {
  await tx
    .insertInto('conclusion_reviews')
    .values({ ...review, given: JSON.stringify(review.given) })
    .execute();
}

/** What a meeting has decided or written down, held to the commit. */
export async function lockReviews(
  tx: Tx,
  tenantId: string,
  meetingId: string,
): Promise<ConclusionReview[]> {
  return await tx
    .selectFrom('conclusion_reviews')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .where('state', '<>', 'dropped')
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function reviewById(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<ConclusionReview | null> {
  const row = await tx
    .selectFrom('conclusion_reviews')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function dropStored(tx: Tx, { tenant_id, id }: ConclusionReview): Promise<void> {
  await tx
    .updateTable('conclusion_reviews')
    .set({ state: 'dropped' })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}

export async function decideReview(
  tx: Tx,
  { tenant_id, id }: ConclusionReview,
  by: {
    readonly actId: string | null;
    readonly personId: string;
    readonly seatId: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .updateTable('conclusion_reviews')
    .set({
      state: 'decided',
      act_id: by.actId,
      decided_by: by.personId,
      decided_seat_id: by.seatId,
      decided_at: by.at,
    })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}

/** The act just appended to a duty that is held. */
export async function lastActOf(tx: Tx, tenantId: string, dutyId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('duty_acts')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('duty_id', '=', dutyId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}
