import type { Db, Tx } from '#src/platform/db/database.ts';
import { heldAt } from '../held.ts';
import type { StoredMeeting } from '../schema.ts';
import { HELD_AT } from './held-at.ts';

/** The meeting of the same body and kind before this one, or the one of a code, which may be cancelled. */
export async function lastOfKind(
  db: Db | Tx,
  meeting: StoredMeeting,
  code: string | null = null,
): Promise<StoredMeeting | null> {
  let query = db
    .selectFrom('meetings as m')
    .selectAll()
    .where('tenant_id', '=', meeting.tenant_id)
    .where('council_id', '=', meeting.council_id)
    .where('id', '<>', meeting.id);
  query = code
    ? query.where('code', '=', code)
    : query
        .where('state', '<>', 'cancelled')
        .where('body_id', '=', meeting.body_id)
        .where('kind', '=', meeting.kind)
        .where(HELD_AT, '<=', heldAt(meeting));
  return (await query.orderBy(HELD_AT, 'desc').limit(1).executeTakeFirst()) ?? null;
}
