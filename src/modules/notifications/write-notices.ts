import { dayAt } from '#src/council/calendar/index.ts';
import { seatedInCouncils } from '#src/council/bodies/index.ts';
import { dutyParties } from '#src/council/duties/index.ts';
import type { DutyParties } from '#src/council/duties/index.ts';
import type { Platform } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { HeardEvents } from '#src/platform/events/listeners.ts';
import { eventsById } from './queries/heard.ts';
import type { HeardEvent } from './queries/heard.ts';
import { councilsOf, recipientsOf } from './recipients.ts';
import type { Concerned } from './recipients.ts';
import { rulesFor } from './rules.ts';
import { insertNotices } from './store/notices.ts';

/** Turns what happened into the notices of those it concerns. Harmless twice. */
export async function writeNotices(platform: Platform, heard: HeardEvents): Promise<void> {
  const { db } = platform;
  const events = await eventsById(db, heard.tenantId, heard.eventIds);
  const dutyIds = events.filter(({ subjectKind }) => subjectKind === 'duty');
  const duties = await dutyParties(
    db,
    heard.tenantId,
    dutyIds.map(({ subjectId }) => subjectId),
  );
  const byId = new Map(duties.map((duty) => [duty.id, duty]));
  const concerns = events.flatMap((event) => {
    const concerned = concernedBy(event, byId);
    return concerned ? [{ event, concerned }] : [];
  });
  const councils = [...new Set(concerns.flatMap(({ concerned }) => councilsOf(concerned)))];
  const today = dayAt(platform.clock());
  const seated = await seatedInCouncils(db, heard.tenantId, councils, today);
  const rows = concerns.flatMap(({ event, concerned }) =>
    rulesFor(event).flatMap((rule) =>
      recipientsOf(rule, concerned, seated, event.personId).map((personId) => ({
        tenant_id: heard.tenantId,
        id: newId(),
        person_id: personId,
        kind: rule.kind,
        event_id: event.id,
        subject_kind: event.subjectKind,
        subject_id: event.subjectId,
        council_id: event.councilId,
        created_at: event.happenedAt,
        read_at: null,
        mailed_at: null,
      })),
    ),
  );
  await insertNotices(db, rows);
}

function concernedBy(
  event: HeardEvent,
  duties: ReadonlyMap<string, DutyParties>,
): Concerned | null {
  if (event.subjectKind !== 'duty')
    return event.councilId === null ? null : { councilId: event.councilId };
  const duty = duties.get(event.subjectId);
  return duty ?? null;
}
