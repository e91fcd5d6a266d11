import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import { agendaOf, heldAt, heldOn, hour, meetingById } from '#src/modules/meetings/index.ts';
import type { AgendaLine, MeetingView } from '#src/modules/meetings/index.ts';
import { sittingRecord } from '#src/modules/sittings/index.ts';
import type { Happening, SittingRecord } from '#src/modules/sittings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { MinutesContent, MinutesItem } from '../minutes-text.ts';
import { lowerFirst } from '../notice-text.ts';
import type { MeetingMinutesRow, MinutesRemarkRow } from '../schema.ts';
import { conclusionsOf } from './conclusions.ts';
import { titlesOf, withTitle } from './titles.ts';

export type Minutes = Selectable<MeetingMinutesRow>;

export async function minutesOf(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<Minutes | null> {
  const row = await db
    .selectFrom('meeting_minutes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row ?? null;
}

export type RemarkView = Selectable<MinutesRemarkRow> & {
  readonly personName: string | null;
  readonly decidedName: string | null;
};

export async function remarksOf(
  db: Db | Tx,
  tenantId: string,
  minutesId: string,
): Promise<readonly RemarkView[]> {
  const { rows } = await sql<RemarkView>`
    select r.*, p.full_name as "personName", d.full_name as "decidedName"
    from minutes_remarks r
    left join people p on p.tenant_id = r.tenant_id and p.id = r.person_id
    left join people d on d.tenant_id = r.tenant_id and d.id = r.decided_by
    where r.tenant_id = ${tenantId} and r.minutes_id = ${minutesId} order by r.id`.execute(db);
  return rows;
}

/** The record of a meeting told as minutes: attendance, speeches, questions, votes, conclusions. */
export async function minutesContent(
  { tx, actor }: CommandContext,
  meetingId: string,
): Promise<(MinutesContent & { readonly isRestricted: boolean }) | null> {
  const meeting = await meetingById(tx, actor, meetingId);
  if (!meeting) return null;
  const record = await sittingRecord(tx, actor.tenantId, meetingId);
  const agenda = await agendaOf(tx, actor, meetingId);
  const conclusions = await conclusionsOf(tx, actor, meetingId);
  const titles = await titlesOf(
    tx,
    actor.tenantId,
    record.attendance.map(({ person }) => person.person_id),
  );
  const items = agenda.map((item): MinutesItem => ({
    number: item.number,
    title: item.title,
    presenter: [item.presenterName, item.presenterBody ?? ''].filter(Boolean).join(', '),
    outcome: outcomeOf(
      item,
      conclusions.some(({ item_id, state }) => item_id === item.id && state !== 'withdrawn'),
    ),
    isParted: agenda.some(({ parentId }) => parentId === item.id),
    happened: record.events.filter(({ itemId }) => itemId === item.id).flatMap(sentenceOf),
    conclusions: conclusions
      .filter((each) => each.item_id === item.id && each.state !== 'withdrawn')
      .map(({ content }) => content),
  }));
  return {
    ...framing(meeting),
    ...peopleAt(meeting, record, titles),
    items,
    around: record.events.filter(({ itemId }) => itemId === null).flatMap(sentenceOf),
    isRestricted: meeting.is_restricted || agenda.some(({ isRestricted }) => isRestricted),
  };
}

function framing(meeting: MeetingView) {
  const ended = meeting.closed_at;
  return {
    title: meeting.title,
    body: meeting.bodyName,
    place: meeting.place ?? '',
    startedAt: hour(heldAt(meeting)),
    endedAt: ended === null ? null : hour(ended),
    heldOn: formatDay(heldOn(meeting)),
    endedOn: formatDay(dayAt(ended ?? heldAt(meeting))),
  };
}

/** An item that was not considered says so, and why. */
function outcomeOf({ state, withdrawnReason }: AgendaLine, isConcluded: boolean): string {
  const why = withdrawnReason ? `: ${withdrawnReason.replace(/[.;]$/, '')}` : '';
  if (state === 'deferred' && isConcluded) return `Tiếp tục xem xét tại phiên sau${why}.`;
  if (state === 'deferred') return `Chưa xem xét, chuyển sang phiên sau${why}.`;
  if (state === 'withdrawn') return `Chưa xem xét, rút khỏi chương trình${why}.`;
  return '';
}

function peopleAt(
  meeting: MeetingView,
  record: SittingRecord,
  titles: ReadonlyMap<string, string>,
) {
  const { attendance, presiding, quorum } = record;
  const members = attendance.filter(({ person }) => person.has_vote);
  const invited = attendance.filter(({ person, stays }) => !person.has_vote && stays.length > 0);
  const came = members.filter(({ stays }) => stays.length > 0);
  const absent = members.filter(({ stays }) => stays.length === 0);
  return {
    chair: presiding?.name ?? meeting.chairName,
    secretary: meeting.secretaryName,
    present: came.map(({ person }) => withTitle(person, titles)),
    absent: absent.map(({ person }) =>
      person.excuse === ''
        ? person.name
        : `${person.name} (lý do: ${withinSentence(person.excuse)})`,
    ),
    invited: invited.map(({ person }) => withTitle(person, titles)),
    quorum:
      members.length === 0 ? '' : `${came.length}/${Math.max(quorum.members, members.length)}`,
  };
}

const withinSentence = (words: string) => lowerFirst(words.trim().replace(/[.;]+$/, ''));

/** Why an item was not considered stands in its outcome. */
const TOLD_BY_OUTCOME: ReadonlySet<string> = new Set(['itemDeferred', 'itemWithdrawn']);

/** One thing that happened, as minutes say it; comings and goings stand under the people. */
function sentenceOf(happening: Happening): string[] {
  switch (happening.kind) {
    case 'speech': {
      const { speaker, text } = happening.speech;
      return [text === '' ? `${speaker} phát biểu.` : `${speaker}: ${text}`];
    }
    case 'question': {
      const { asker, asked_name: asked, text } = happening.question;
      return [`${asker} hỏi${asked === '' ? '' : ` ${asked}`}: ${text}`];
    }
    case 'answer': {
      const { answered_by: by, answer } = happening.question;
      return [`${by === '' ? 'Trả lời' : `${by} trả lời`}: ${answer}`];
    }
    case 'vote': {
      const { vote } = happening;
      const outcome = vote.outcome === 'carried' ? 'được thông qua' : 'không được thông qua';
      return [
        `Biểu quyết “${vote.subject}”: tán thành ${vote.votes_for}, không tán thành ${vote.votes_against}, ý kiến khác ${vote.votes_abstain}, trên ${vote.present} có mặt (${vote.members} thành viên); ${outcome}.`,
      ];
    }
    case 'moment': {
      const { kind, note } = happening.moment;
      return note === '' || TOLD_BY_OUTCOME.has(kind) ? [] : [note];
    }
    default:
      return [];
  }
}

/** The seats of the members called to the meeting. */
export async function calledSeats(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('invitees')
    .select('seat_id')
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .where('has_vote', '=', true)
    .orderBy('position')
    .execute();
  return rows.flatMap(({ seat_id }) => (seat_id === null ? [] : [seat_id]));
}

/** Whether the reader is one of those called to the meeting, or works for its council. */
export async function wasCalled(
  db: Db | Tx,
  { tenantId, personId }: Pick<Actor, 'tenantId' | 'personId'>,
  meetingId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('invitees')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('has_vote', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}
