import type { Context } from 'hono';
import { agendaFor, foundMeeting } from '#src/modules/meetings/index.ts';
import type { AgendaLine, MeetingView } from '#src/modules/meetings/index.ts';
import { filesOf } from '#src/platform/files/index.ts';
import type { AttachedFile } from '#src/platform/files/index.ts';
import { actorOf } from '#src/platform/web/context.ts';
import type { FileLink } from '#src/ui/index.ts';
import { itemLabel } from '../pages/screen-view.ts';
import type { ScreenView } from '../pages/screen-view.ts';
import { namesOfBodies, sittingRecord } from '../queries/record.ts';
import type { SittingRecord } from '../queries/record.ts';
import { onlyOf } from '../rules/visible.ts';

/** The sitting as this reader may see it: restricted items leave neither name nor trace. */
export async function readScreen(c: Context): Promise<ScreenView> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const meeting = await foundMeeting(c);
  const agenda = await agendaFor(db, meeting);
  const now = clock();
  const whole = await sittingRecord(db, meeting.tenant_id, meeting.id, momentOf(meeting, now));
  const record = seenBy(meeting, agenda, whole);
  const voteIds = record.votes.map(({ id }) => id);
  const files = await filesOf(db, actor.tenantId, 'sitting_vote', voteIds);
  return {
    actor,
    locale: c.var.locale,
    now,
    meeting,
    agenda,
    record,
    noun: meeting.kind === 'councilSession' ? 'delegate' : 'member',
    titles: new Map(agenda.map((item) => [item.id, itemLabel(item)])),
    bodies: await namesOfBodies(db, actor.tenantId, bodyIds(record)),
    people: new Map(record.attendance.map(({ person }) => [person.id, person.name])),
    files: linksOf(files),
  };
}

/** Just before it closed, for a meeting that is over. */
function momentOf(meeting: MeetingView, now: Date): Date {
  return meeting.closed_at ? new Date(meeting.closed_at.getTime() - 1) : now;
}

function seenBy(
  { access }: MeetingView,
  agenda: readonly AgendaLine[],
  record: SittingRecord,
): SittingRecord {
  const seesWhole = access.inner || access.whole || access.councilSide;
  return onlyOf(record, new Set(agenda.map(({ id }) => id)), seesWhole);
}

function bodyIds(record: SittingRecord): (string | null)[] {
  return [
    ...record.attendance.map(({ person }) => person.body_id),
    ...record.speeches.map(({ body_id }) => body_id),
    ...record.questions.map(({ asked_body_id }) => asked_body_id),
  ];
}

function linksOf(files: readonly AttachedFile[]) {
  const links = new Map<string, FileLink[]>();
  for (const file of files) {
    const known = links.get(file.subjectId) ?? [];
    links.set(file.subjectId, [...known, { href: file.href, name: file.name }]);
  }
  return links;
}
