import { dayAt, longDay } from '#src/council/calendar/index.ts';
import { hour } from '#src/modules/meetings/index.ts';
import { isForOldTime } from './answers.ts';
import type { MailedChange } from './messages/mail.ts';
import type { TimeMove } from './queries/moved.ts';
import type { ToldMeeting } from './queries/telling.ts';
import type { Invitee } from './schema.ts';

type Told = Pick<Invitee, 'told_sequence' | 'answer' | 'answered_at'>;
type Moved = Pick<ToldMeeting, 'is_restricted' | 'moved_reason'>;

/**
 * What a mail of a move says: the time this person was told before, why it is another one, and whether
 * an answer was given for it. The reason may name what a restricted meeting is about: it stays inside.
 */
export function whatChanged(
  meeting: Moved,
  invitee: Told,
  moves: readonly TimeMove[],
): MailedChange {
  const told = invitee.told_sequence ?? 0;
  const unheard = moves.filter(({ sequence }) => sequence > told);
  const from = unheard[0]?.from;
  return {
    before: from ? `${hour(from)}, ${longDay(dayAt(from), 'vi')}` : '',
    reason: meeting.is_restricted ? '' : meeting.moved_reason,
    asksAgain: isForOldTime(invitee, unheard.at(-1)?.at ?? null),
  };
}
