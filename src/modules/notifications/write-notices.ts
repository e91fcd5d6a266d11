import type { Insertable } from 'kysely';
import { dayAt } from '#src/council/calendar/index.ts';
import { seatedInCouncils } from '#src/council/bodies/index.ts';
import type { SeatedPerson } from '#src/council/bodies/index.ts';
import { dutyParties, lettersOfActs } from '#src/council/duties/index.ts';
import type { DutyParties } from '#src/council/duties/index.ts';
import type { Platform } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { HeardEvents } from '#src/platform/events/listeners.ts';
import { eventsById } from './queries/heard.ts';
import type { HeardEvent } from './queries/heard.ts';
import { gather } from './gather.ts';
import type { Draft, Gathered } from './gather.ts';
import { councilsOf, toldBy } from './recipients.ts';
import type { Concerned, Told } from './recipients.ts';
import { isMeant, LISTED_AT, rulesFor } from './rules.ts';
import type { NoticeRule } from './rules.ts';
import type { NoticeRow } from './schema.ts';
import { votersOfVotes } from './queries/voters.ts';
import { foldNotice, insertNotices } from './store/notices.ts';

/** Turns what happened into the notices of those it concerns. Harmless twice. */
export async function writeNotices(platform: Platform, heard: HeardEvents): Promise<void> {
  const { db } = platform;
  const events = await eventsById(db, heard.tenantId, heard.eventIds);
  const ofDuties = events.filter(({ subjectKind }) => subjectKind === 'duty');
  const duties = await dutyParties(
    db,
    heard.tenantId,
    ofDuties.map(({ subjectId }) => subjectId),
  );
  const letters = await lettersOfActs(db, heard.tenantId, ofDuties.flatMap(actOf));
  const byId = new Map(duties.map((duty) => [duty.id, duty]));
  const voters = await votersOfVotes(db, heard.tenantId, events);
  const concerns = events.flatMap((event) => {
    const concerned = concernedBy(event, byId, voters);
    return concerned ? [{ event, concerned }] : [];
  });
  const councils = [...new Set(concerns.flatMap(({ concerned }) => councilsOf(concerned)))];
  const today = dayAt(platform.clock());
  const seated = await seatedInCouncils(db, heard.tenantId, councils, today);
  const drafts = concerns.flatMap(({ event, concerned }) =>
    rulesFor(event).flatMap((rule) =>
      toldBy(rule, concerned, meant(rule, event, seated), event.personId).map((told) =>
        draftOf(event, told, letters),
      ),
    ),
  );
  // Their ids are made in this order, and the bell lists by id.
  const rows = gather(drafts)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map((notice) => rowOf(heard.tenantId, notice));
  const [grown, single] = [rows.filter(isGrown), rows.filter((row) => !isGrown(row))];
  await insertNotices(db, single);
  for (const row of grown)
    if (!(await foldNotice(db, row, new Date(`${today}T00:00:00+07:00`))))
      await insertNotices(db, [row]);
}

const isGrown = ({ kind, subject_ids }: Insertable<NoticeRow>): boolean =>
  LISTED_AT[kind] !== undefined && (subject_ids ?? []).length === 0;

const meant = (rule: NoticeRule, event: HeardEvent, seated: readonly SeatedPerson[]) =>
  seated.filter(({ seatId }) => isMeant(rule, event, seatId));

/** The act an event of a duty tells of. */
function actOf({ data }: HeardEvent): readonly string[] {
  const { act } = data;
  return typeof act === 'string' ? [act] : [];
}

function draftOf(
  event: HeardEvent,
  { rule, seat }: Told,
  letters: ReadonlyMap<string, string>,
): Draft {
  return {
    personId: seat.personId,
    seatId: seat.seatId,
    kind: rule.kind,
    eventId: event.id,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    councilId: event.councilId,
    document: actOf(event)
      .map((act) => letters.get(act) ?? '')
      .join(''),
    createdAt: event.happenedAt,
  };
}

const rowOf = (tenantId: string, notice: Gathered): Insertable<NoticeRow> => ({
  tenant_id: tenantId,
  id: newId(),
  person_id: notice.personId,
  kind: notice.kind,
  event_id: notice.eventId,
  subject_kind: notice.subjectKind,
  subject_id: notice.subjectId,
  council_id: notice.councilId,
  seat_id: notice.seatId,
  subject_ids: [...notice.subjectIds],
  document: notice.document,
  created_at: notice.createdAt,
  read_at: null,
  mailed_at: null,
});

function concernedBy(
  event: HeardEvent,
  duties: ReadonlyMap<string, DutyParties>,
  voters: ReadonlyMap<string, readonly string[]>,
): Concerned | null {
  if (event.subjectKind !== 'duty') {
    if (event.councilId === null) return null;
    const { body, seats } = event.data;
    const named = typeof body === 'string' ? { namedBodyId: body } : {};
    const voterSeatIds = Array.isArray(seats)
      ? seats.map(String)
      : (voters.get(event.subjectId) ?? []);
    return { councilId: event.councilId, ...named, voterSeatIds };
  }
  const duty = duties.get(event.subjectId);
  return duty ?? null;
}
