import { dayAt, longDay } from '#src/council/calendar/index.ts';
import { hours } from '#src/modules/meetings/index.ts';
import type { NoticeKind } from '#src/modules/notifications/index.ts';
import { insertMail } from '#src/modules/notifications/index.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { invitationText } from './calendar-text.ts';
import type { CalendarMeeting } from './calendar-text.ts';
import { mailWords } from './messages/mail.ts';
import type { MailKind } from './messages/mail.ts';
import { timeMovesOf } from './queries/moved.ts';
import type { TimeMove } from './queries/moved.ts';
import { meetingToTell, notTold } from './queries/telling.ts';
import type { ToldMeeting } from './queries/telling.ts';
import { waysOf } from './queries/ways.ts';
import { TOLD_WAYS } from './schema.ts';
import type { Invitee } from './schema.ts';
import { markTold, setMail } from './store/invitees.ts';
import { tellOnBell } from './store/notices.ts';
import type { ToBell } from './store/notices.ts';
import { whatChanged } from './what-changed.ts';

export interface MeetingToTell {
  readonly tenantId: string;
  readonly meetingId: string;
  /** Whom the office sends the invitation now; who had it before only hears of changes. */
  readonly ids?: readonly string[];
}

/** Writes a mail with its calendar entry, and on the bell, to everybody who is to hear of the meeting as it is now. */
export async function tellInvitees(
  platform: Platform,
  { tenantId, meetingId, ids = [] }: MeetingToTell,
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    const meeting = await meetingToTell(tx, tenantId, meetingId);
    if (!meeting) return;
    const invitees = await notTold(tx, meeting, ids);
    const moves = await timeMovesOf(tx, tenantId, meetingId);
    const now = platform.clock();
    for (const invitee of invitees) {
      if (invitee.email !== '') await writeMail(tx, platform, { meeting, moves, invitee, now });
    }
    await tellOnBell(
      tx,
      meeting,
      invitees.map((one) => noticeOf(meeting, one)),
      now,
    );
    const ways = await waysOf(tx, tenantId, invitees, now);
    for (const way of TOLD_WAYS) {
      const told = invitees.filter(({ id }) => ways.get(id) === way).map(({ id }) => id);
      await markTold(tx, tenantId, told, { sequence: meeting.sequence, at: now, way });
    }
  });
}

function noticeOf(meeting: ToldMeeting, invitee: Invitee): ToBell {
  return {
    inviteeId: invitee.id,
    kind: NOTICES[toldAs(meeting, invitee)],
    isMailed: invitee.email !== '',
  };
}

const NOTICES = {
  invited: 'invited',
  changed: 'invitation_changed',
  cancelled: 'invitation_cancelled',
  reinstated: 'invitation_reinstated',
} as const satisfies Record<MailKind, NoticeKind>;

function toldAs(meeting: ToldMeeting, { told_sequence }: Invitee): MailKind {
  if (meeting.isCancelled) return 'cancelled';
  if (told_sequence === null) return 'invited';
  return told_sequence < (meeting.reinstated_sequence ?? 0) ? 'reinstated' : 'changed';
}

interface Telling {
  readonly meeting: ToldMeeting;
  readonly moves: readonly TimeMove[];
  readonly invitee: Invitee;
  readonly now: Date;
}

/** An office without an address of its own still names an organiser (RFC 5546). */
const NO_ADDRESS = 'van-phong@nghisu.invalid';

async function writeMail(
  tx: Tx,
  platform: Platform,
  { meeting, moves, invitee, now }: Telling,
): Promise<void> {
  const entry = calendarMeeting(meeting, platform.address ?? '', now);
  const organiser = { name: meeting.officeName, email: meeting.officeEmail || NO_ADDRESS };
  const { name, email } = invitee;
  const calendar = invitationText(entry, organiser, { name, email, isNeeded: invitee.has_vote });
  const words = mailWords('vi');
  const kind = toldAs(meeting, invitee);
  const day = longDay(dayAt(meeting.starts_at), 'vi');
  const id = newId();
  await insertMail(tx, {
    tenant_id: meeting.tenant_id,
    id,
    council_id: meeting.council_id,
    person_id: invitee.person_id,
    to_address: email,
    subject: words.subjects[kind](entry.title),
    body: words.body(kind, {
      title: entry.title,
      when: `${hours(meeting.starts_at, meeting.ends_at)}, ${day}`,
      place: [meeting.place, meeting.online_link].filter((part) => part !== '').join(' · '),
      office: meeting.officeName,
      href: entry.href,
      change: kind === 'changed' ? whatChanged(meeting, invitee, moves) : null,
    }),
    state: 'waiting',
    next_try_at: now,
    created_at: now,
    sent_at: null,
    calendar_method: calendar.method,
    calendar: calendar.content,
  });
  await setMail(tx, invitee, id);
}

/** The name of a meeting that is restricted as a whole leaves the house only as its kind. */
export function calendarMeeting(meeting: ToldMeeting, address: string, now: Date): CalendarMeeting {
  return {
    id: meeting.id,
    title: meeting.is_restricted ? mailWords('vi').restricted : meeting.title,
    place: meeting.place,
    onlineLink: meeting.online_link,
    href: `${address}/meetings/${meeting.code}`,
    startsAt: meeting.starts_at,
    endsAt: meeting.ends_at,
    sequence: meeting.sequence,
    isCancelled: meeting.isCancelled,
    changedAt: now,
  };
}
