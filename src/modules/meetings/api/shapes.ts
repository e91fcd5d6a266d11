import { z } from '@hono/zod-openapi';
import { both } from '#src/platform/web/api-description.ts';
import { PAPER_ACTS } from '../paper-abilities.ts';
import type { PaperAbilities } from '../paper-abilities.ts';
import { PAPER_STANDINGS } from '../paper-rules.ts';
import type { AgendaLine } from '../queries/agenda.ts';
import type { ListedMeeting } from '../queries/list.ts';
import type { MeetingView } from '../queries/meeting.ts';
import type { MeetingPaper } from '../queries/papers.ts';
import { ITEM_KINDS, ITEM_STATES, MEETING_KINDS, MEETING_STATES, PAPER_PARTS } from '../schema.ts';

export const meetingShape = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.enum(MEETING_KINDS),
  number: z.number().int().nullable(),
  title: z.string(),
  body: z.object({ id: z.string(), name: z.string() }),
  place: z.string(),
  onlineLink: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  state: z.enum(MEETING_STATES),
  outcome: z.string().nullable(),
  cancelledReason: z.string().nullable(),
  isRestricted: z.boolean(),
  sessionId: z.string().nullable(),
  sequence: z.number().int(),
  version: z.number().int(),
  url: z.string(),
});

const sourceShape = z.object({
  recordKind: z.string(),
  recordId: z.string(),
  reason: z.string(),
});

const itemShape = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  number: z.string(),
  kind: z.enum(ITEM_KINDS),
  title: z.string(),
  note: z.string(),
  presenter: z.object({
    bodyId: z.string().nullable(),
    body: z.string().nullable(),
    name: z.string(),
  }),
  minutes: z.number().int().nullable(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  unit: z.string().nullable(),
  place: z.string(),
  isRestricted: z.boolean(),
  state: z.enum(ITEM_STATES),
  reason: z.string().nullable(),
  isAddedAtSitting: z.boolean(),
  version: z.number().int(),
  sources: z.array(sourceShape),
});

export const paperShape = z.object({
  id: z.string(),
  itemId: z.string(),
  kind: z.enum(PAPER_PARTS),
  title: z.string(),
  body: z.object({ id: z.string(), name: z.string() }),
  dueOn: z.string().nullable(),
  dueIsProposed: z.boolean(),
  standing: z.enum(PAPER_STANDINGS),
  givenOn: z.string().nullable(),
  admittedReason: z.string().nullable(),
  isRestricted: z.boolean(),
  isReadable: z.boolean(),
  newestVersion: z.number().int(),
  readVersion: z.number().int().nullable(),
  dutyId: z.string().nullable(),
  version: z.number().int(),
  url: z.string(),
});

export const fullMeetingShape = meetingShape
  .extend({ agenda: z.array(itemShape), papers: z.array(paperShape) })
  .openapi('FullMeeting');

export const fullPaperShape = paperShape
  .extend({
    meetingId: z.string(),
    abilities: z.record(z.enum(PAPER_ACTS), z.string().nullable()).openapi({
      description: both(
        'Với mỗi việc: null, hoặc mã lý do chưa làm được.',
        'For each act null, or the code of the reason why not.',
      ),
    }),
  })
  .openapi('MeetingPaper');

export const agendaPlaceShape = z.object({
  meetingId: z.string(),
  code: z.string(),
  title: z.string(),
  startsAt: z.string(),
  itemId: z.string(),
  itemTitle: z.string(),
  itemState: z.enum(ITEM_STATES),
  reason: z.string(),
});

export function toMeeting(row: ListedMeeting | MeetingView): z.output<typeof meetingShape> {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    number: row.number,
    title: row.title,
    body: { id: row.body_id, name: row.bodyName },
    place: row.place,
    onlineLink: row.online_link,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    state: row.state,
    outcome: row.outcome,
    cancelledReason: row.cancelled_reason,
    isRestricted: row.is_restricted,
    sessionId: row.session_id,
    sequence: row.sequence,
    version: row.version,
    url: `/meetings/${row.code}`,
  };
}

export function toItem(line: AgendaLine): z.output<typeof itemShape> {
  return {
    id: line.id,
    parentId: line.parentId,
    number: line.number,
    kind: line.kind,
    title: line.title,
    note: line.note,
    presenter: {
      bodyId: line.presenterBodyId,
      body: line.presenterBody,
      name: line.presenterName,
    },
    minutes: line.minutes,
    startsAt: line.startsAt?.toISOString() ?? null,
    endsAt: line.endsAt?.toISOString() ?? null,
    unit: line.unitCode,
    place: line.place,
    isRestricted: line.isRestricted,
    state: line.state,
    reason: line.withdrawnReason,
    isAddedAtSitting: line.isAddedAtSitting,
    version: line.version,
    sources: line.sources.map(({ record_kind, record_id, reason }) => ({
      recordKind: record_kind,
      recordId: record_id,
      reason,
    })),
  };
}

export function toPaper(paper: MeetingPaper, code: string): z.output<typeof paperShape> {
  return {
    id: paper.id,
    itemId: paper.item_id,
    kind: paper.kind,
    title: paper.title,
    body: { id: paper.body_id, name: paper.bodyName },
    dueOn: paper.due_on,
    dueIsProposed: paper.due_is_proposed,
    standing: paper.standing,
    givenOn: paper.given_on,
    admittedReason: paper.admitted_reason,
    isRestricted: paper.is_restricted,
    isReadable: paper.isReadable,
    newestVersion: paper.newest_version,
    readVersion: paper.readNumber,
    dutyId: paper.duty_id,
    version: paper.version,
    url: `/meetings/${code}/papers/${paper.id}`,
  };
}

export function shownAbilities(abilities: PaperAbilities) {
  const [give, admit, accept, back, withdraw] = PAPER_ACTS.map(
    (act) => abilities[act]?.code ?? null,
  );
  return {
    give: give ?? null,
    admit: admit ?? null,
    accept: accept ?? null,
    return: back ?? null,
    withdraw: withdraw ?? null,
  };
}
