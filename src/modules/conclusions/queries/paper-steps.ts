import type { Paper, PaperStep } from '#src/council/papers/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Failure } from '#src/platform/errors.ts';
import { conclusionFailure } from '../failures.ts';
import { whyNotOver } from '../rules.ts';
import { countOpenRemarks } from '../store/minutes.ts';
import { minutesOf } from './minutes.ts';

interface At {
  readonly step: PaperStep;
  readonly now: Date;
}

const GOES_OUT: readonly PaperStep[] = ['sign', 'number', 'issue'];

/** A notice is signed and goes out when its meeting is over. */
export async function noticeWaits(
  db: Db | Tx,
  { tenant_id, meeting_id }: Paper,
  { step, now }: At,
): Promise<Failure | null> {
  if (meeting_id === null || !GOES_OUT.includes(step)) return null;
  const meeting = await db
    .selectFrom('meetings')
    .select(['state', 'ends_at'])
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', meeting_id)
    .executeTakeFirst();
  const reason = meeting ? whyNotOver(meeting, now) : null;
  return reason && conclusionFailure('RuleBroken', reason);
}

/** Minutes are signed once the meeting is over and the members have read them and been answered. */
export async function minutesWait(db: Db | Tx, paper: Paper, at: At): Promise<Failure | null> {
  const notOver = await noticeWaits(db, paper, at);
  if (notOver || at.step !== 'sign' || paper.meeting_id === null) return notOver;
  const minutes = await minutesOf(db, paper.tenant_id, paper.meeting_id);
  if (!minutes || minutes.state === 'approved') return null;
  if (minutes.state === 'draft')
    return conclusionFailure('RuleBroken', 'conclusions.minutes_not_circulated');
  const count = await countOpenRemarks(db, minutes);
  return count > 0 ? conclusionFailure('RuleBroken', 'conclusions.remarks_open', { count }) : null;
}
