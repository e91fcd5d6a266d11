import type { Context, Hono } from 'hono';
import { day, dayAt, formatDay } from '#src/council/calendar/index.ts';
import { agendaFor, foundMeeting } from '#src/modules/meetings/index.ts';
import type { AgendaLine, MeetingView } from '#src/modules/meetings/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { parseInput } from '#src/platform/web/input.ts';
import { typed, typedRows } from '#src/platform/web/typed.ts';
import { readBody } from '../acting/read-bodies.ts';
import { contextOfMeeting } from '../acting/read-due.ts';
import { extractInput } from '../api/extract.ts';
import { captureMany } from '../commands/capture.ts';
import { conclusionFailure } from '../failures.ts';
import { likelyItem } from '../likely-item.ts';
import { captureText } from '../messages/capture.ts';
import { ReadPage } from '../pages/read-page.tsx';
import type { Proposal } from '../pages/read-page.tsx';
import { mayNotRecord } from '../policy.ts';
import { readConclusions } from '../reading/index.ts';
import type { ReadItem } from '../reading/index.ts';
import { pathOf } from './meeting.tsx';

const AT = pathOf(':code');

export function readRoutes(app: Hono): void {
  app.get(`${AT}/read`, async (c) => await show(c, await opened(c), '', null));
  app.post(`${AT}/read`, read);
  app.post(`${AT}/take`, take);
}

async function opened(c: Context): Promise<MeetingView> {
  const meeting = await foundMeeting(c);
  const refused = mayNotRecord(actorOf(c), meeting.council_id);
  if (refused) throw conclusionFailure('Forbidden', refused);
  return meeting;
}

async function show(
  c: Context,
  meeting: MeetingView,
  text: string,
  proposals: readonly Proposal[] | null,
  refusal?: Refusal,
): Promise<Response> {
  const { locale, platform } = c.var;
  const agenda = await agendaFor(platform.db, meeting);
  return await c.render(
    <ReadPage actor={actorOf(c)} {...{ locale, meeting, agenda, text, proposals, refusal }} />,
    {
      title: captureText(locale).readTitle,
      section: '/meetings',
      status: refusal ? 422 : 200,
    },
  );
}

/** Nothing is stored: the proposals live in the form. */
async function read(c: Context): Promise<Response> {
  const meeting = await opened(c);
  const raw = typed(await readForm(c), 'text');
  const checked = await attempt(c, async () =>
    parseInput(extractInput, { text: raw }, c.var.locale),
  );
  if (!checked.ok) return await show(c, meeting, raw, null, checked.refusal);
  const { db } = c.var.platform;
  const agenda = await agendaFor(db, meeting);
  const items = readConclusions(raw, await contextOfMeeting(db, meeting));
  const proposals: Proposal[] = [];
  for (const item of items) proposals.push(await proposalOf(c, agenda, raw, item));
  return await show(c, meeting, raw, proposals);
}

const AROUND = 60;

async function proposalOf(
  c: Context,
  agenda: readonly AgendaLine[],
  text: string,
  item: ReadItem,
): Promise<Proposal> {
  const { platform } = c.var;
  const today = dayAt(platform.clock());
  const lead = await readBody(platform.db, actorOf(c), item.lead ?? '', today);
  const { from, to } = item.span;
  const { start, end } = around(text, from, to);
  const passage = text.slice(start, end);
  return {
    passage,
    range: [from - start, to - start],
    values: {
      take: 'on',
      itemId: likelyItem(agenda, text.slice(0, to), item.content) ?? '',
      kind: item.kind,
      content: capitalised(item.content),
      leadBodyId: lead.id ?? '',
      lead: item.lead ?? '',
      co: item.bodies.join('; '),
      due: item.dueText ?? (item.due === null ? '' : formatDay(day(item.due))),
      product: item.product ?? '',
      reportTo: item.reportTo ?? '',
    },
  };
}

/** The words before and after it, none of them cut. */
function around(text: string, from: number, to: number): { start: number; end: number } {
  const isCut = (at: number) => /\S\S/u.test(text.slice(at - 1, at + 1));
  let start = Math.max(0, from - AROUND);
  while (start > 0 && start < from && isCut(start)) start += 1;
  let end = Math.min(text.length, to + AROUND);
  while (end < text.length && end > to && isCut(end)) end -= 1;
  return { start, end };
}

/** A line of a notice begins with a capital, the middle of a sentence does not. */
function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

async function take(c: Context): Promise<Response> {
  const meeting = await opened(c);
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, captureMany, { ...values, meetingId: meeting.id }));
  if (done.ok)
    return seeOther(c, pathOf(meeting.code), captureText(c.var.locale).taken(done.value.count));
  const proposals = typedRows(values, 'rows').map((row): Proposal => ({
    values: row,
    passage: row['takenFrom'] ?? '',
    range: null,
  }));
  return await show(c, meeting, '', proposals, done.refusal);
}
