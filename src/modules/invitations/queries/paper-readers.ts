import type { Paper, RecordLink } from '#src/council/papers/index.ts';
import { meetingById } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { seesList } from '../policy.ts';

const OUT: readonly Paper['state'][] = ['issued', 'replaced'];

/** Who is called to the whole meeting reads its invitation once it is issued. */
export async function readsInvitation(db: Db | Tx, actor: Actor, paper: Paper): Promise<boolean> {
  if (!OUT.includes(paper.state)) return false;
  const meeting = await meetingById(db, actor, paper.record_id);
  return meeting !== null && seesList(meeting);
}

export async function meetingOfPaper(
  db: Db | Tx,
  actor: Actor,
  { record_id }: Paper,
): Promise<RecordLink | null> {
  const meeting = await meetingById(db, actor, record_id);
  return meeting && { href: `/meetings/${meeting.code}/invitations`, label: meeting.title };
}
