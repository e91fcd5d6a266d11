import { agendaOf, meetingById } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { isId } from '#src/platform/db/ids.ts';
import type { Db } from '#src/platform/db/database.ts';
import { slipById, voteById, writtenVoteBy } from './queries/written.ts';

/** The record of a counting board: whoever sees the vote's item; of a whole meeting, its readers. */
async function mayReadVote(db: Db, actor: Actor, id: string): Promise<boolean> {
  const vote = isId(id) ? await voteById(db, actor.tenantId, id) : null;
  const meeting = vote && (await meetingById(db, actor, vote.meeting_id));
  if (!vote || !meeting) return false;
  const { access } = meeting;
  if (vote.item_id === null) return access.inner || access.whole || access.councilSide;
  return (await agendaOf(db, actor, meeting.id)).some((item) => item.id === vote.item_id);
}

async function mayReadWritten(db: Db, actor: Actor, id: string): Promise<boolean> {
  return isId(id) && (await writtenVoteBy(db, actor, { id })) !== null;
}

/** A scanned slip: the office, the leaders, the member; everybody asked once it is closed. */
async function mayReadSlip(db: Db, actor: Actor, id: string): Promise<boolean> {
  const slip = isId(id) ? await slipById(db, actor.tenantId, id) : null;
  const vote = slip && (await writtenVoteBy(db, actor, { id: slip.written_vote_id }));
  if (!slip || !vote) return false;
  const { permissions, personId } = actor;
  const isOffice = permissions.has('meetings.record') || permissions.has('meetings.decide');
  return isOffice || slip.person_id === personId || vote.state === 'closed';
}

export const sittingFiles = {
  sitting_vote: mayReadVote,
  written_vote: mayReadWritten,
  written_slip: mayReadSlip,
};
