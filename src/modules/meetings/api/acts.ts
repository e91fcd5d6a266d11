import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import type { Command } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { bodyWithExample, both, json, PROBLEMS } from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import {
  addItem,
  arrangeAgenda,
  changeItemState,
  editItem,
  removeTheItem,
  stepItem,
} from '../commands/agenda.ts';
import {
  callTheMeeting,
  cancelTheMeeting,
  cloneTheAgenda,
  editMeeting,
  moveTheMeeting,
  reinstateTheMeeting,
} from '../commands/meetings.ts';
import {
  acceptPaper,
  admitPaper,
  askPaper,
  givePaper,
  readPaper,
  returnPaper,
  withdrawPaper,
} from '../commands/papers.ts';
import { closeTheMeeting, openTheMeeting } from '../commands/sitting.ts';
import { linkRecord, unlinkRecord } from '../commands/sources.ts';
import { meetingFailure } from '../failures.ts';
import { paperAbilities } from '../paper-abilities.ts';
import { paperFor } from '../queries/papers.ts';
import { ITEM_SHAPES, MEETING_SHAPES, PAPER_SHAPES } from './act-shapes.ts';
import { readMeeting } from './read-meeting.ts';
import { fullMeetingShape, fullPaperShape, shownAbilities, toPaper } from './shapes.ts';
import { actNames } from '../messages/api.ts';
import { meetingOfItem } from '../queries/of-item.ts';

/** A command under its name in the address; `key` is what the id of the path is called in its input. */
interface Act {
  readonly shape: z.ZodObject;
  readonly command: Command<z.ZodType, unknown>;
  readonly key: string;
}

const act = (shape: z.ZodObject, command: unknown, key = 'id'): Act => ({
  shape,
  command: command as Command<z.ZodType, unknown>,
  key,
});

export const MEETING_ACTS: Readonly<Record<keyof typeof MEETING_SHAPES, Act>> = {
  edit: act(MEETING_SHAPES.edit, editMeeting),
  call: act(MEETING_SHAPES.call, callTheMeeting),
  move: act(MEETING_SHAPES.move, moveTheMeeting),
  cancel: act(MEETING_SHAPES.cancel, cancelTheMeeting),
  reinstate: act(MEETING_SHAPES.reinstate, reinstateTheMeeting),
  clone: act(MEETING_SHAPES.clone, cloneTheAgenda),
  open: act(MEETING_SHAPES.open, openTheMeeting),
  close: act(MEETING_SHAPES.close, closeTheMeeting),
  add_item: act(MEETING_SHAPES.add_item, addItem, 'meetingId'),
  arrange: act(MEETING_SHAPES.arrange, arrangeAgenda, 'meetingId'),
};

export const ITEM_ACTS: Readonly<Record<keyof typeof ITEM_SHAPES, Act>> = {
  edit: act(ITEM_SHAPES.edit, editItem),
  set_state: act(ITEM_SHAPES.set_state, changeItemState),
  step: act(ITEM_SHAPES.step, stepItem),
  remove: act(ITEM_SHAPES.remove, removeTheItem),
  link: act(ITEM_SHAPES.link, linkRecord, 'itemId'),
  unlink: act(ITEM_SHAPES.unlink, unlinkRecord, 'itemId'),
  ask_paper: act(ITEM_SHAPES.ask_paper, askPaper, 'itemId'),
};

export const PAPER_ACTS: Readonly<Record<keyof typeof PAPER_SHAPES, Act>> = {
  give: act(PAPER_SHAPES.give, givePaper),
  accept: act(PAPER_SHAPES.accept, acceptPaper),
  return: act(PAPER_SHAPES.return, returnPaper),
  admit: act(PAPER_SHAPES.admit, admitPaper),
  withdraw: act(PAPER_SHAPES.withdraw, withdrawPaper),
  read: act(PAPER_SHAPES.read, readPaper),
};

type Kind = 'meetings' | 'agenda-items' | 'meeting-papers';

const ACTS: Readonly<Record<Kind, Readonly<Record<string, Act>>>> = {
  meetings: MEETING_ACTS,
  'agenda-items': ITEM_ACTS,
  'meeting-papers': PAPER_ACTS,
};

const afterMeeting = json(fullMeetingShape, 'The meeting after the act');
const afterPaper = json(fullPaperShape, 'The paper after the act');
const anyBody = { content: { 'application/json': { schema: z.looseObject({}) } }, required: false };
const params = z.object({ id: z.uuid(), act: z.string().max(40) });

/** One route serves every act of a kind; each stands in the description with its own body. */
const meetingRoute = (kind: 'meetings' | 'agenda-items') =>
  createRoute({
    method: 'post',
    path: `/${kind}/{id}/acts/{act}`,
    hide: true,
    request: { params, body: anyBody },
    responses: { 200: afterMeeting },
  });

const paperRoute = createRoute({
  method: 'post',
  path: '/meeting-papers/{id}/acts/{act}',
  hide: true,
  request: { params, body: anyBody },
  responses: { 200: afterPaper },
});

export function actApi(api: OpenAPIHono): void {
  for (const kind of Object.keys(ACTS) as Kind[]) {
    for (const [name, { shape }] of Object.entries(ACTS[kind])) describe(api, kind, name, shape);
  }
  api.openapi(meetingRoute('meetings'), async (c) => {
    const { id, act: name } = c.req.valid('param');
    await perform(c, 'meetings', name, id, c.req.valid('json') ?? {});
    return c.json(await readMeeting(c, id), 200);
  });
  api.openapi(meetingRoute('agenda-items'), async (c) => {
    const { id, act: name } = c.req.valid('param');
    const meetingId = await meetingOfItem(c.var.platform.db, actorOf(c).tenantId, id);
    await perform(c, 'agenda-items', name, id, c.req.valid('json') ?? {});
    return c.json(await readMeeting(c, meetingId ?? ''), 200);
  });
  api.openapi(paperRoute, async (c) => {
    const { id, act: name } = c.req.valid('param');
    await perform(c, 'meeting-papers', name, id, withFile(c.req.valid('json') ?? {}));
    return c.json(await readPaperOf(c, id), 200);
  });
}

async function perform(
  c: Context,
  kind: Kind,
  name: string,
  id: string,
  given: Record<string, unknown>,
): Promise<void> {
  const one = Object.hasOwn(ACTS[kind], name) ? ACTS[kind][name] : undefined;
  if (!one) throw platformFailure('NotFound', 'platform.not_found');
  await run(c, one.command, { ...given, [one.key]: id });
}

function describe(api: OpenAPIHono, kind: Kind, name: string, shape: z.ZodObject): void {
  const [vi, en] = [actNames('vi')[kind][name] ?? name, actNames('en')[kind][name] ?? name];
  api.openAPIRegistry.registerPath({
    method: 'post',
    path: `/${kind}/{id}/acts/${name}`,
    operationId: operationOf(kind, name),
    tags: ['meetings'],
    summary: both(vi, en),
    request: {
      params: params.pick({ id: true }),
      body: { ...bodyWithExample(shape), required: false },
    },
    responses: { 200: kind === 'meeting-papers' ? afterPaper : afterMeeting, ...PROBLEMS },
  });
}

function operationOf(kind: Kind, name: string): string {
  const nouns = {
    meetings: 'Meeting',
    'agenda-items': 'AgendaItem',
    'meeting-papers': 'MeetingPaper',
  };
  const camel = name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${camel}${nouns[kind]}`;
}

/** A file travels in JSON as base64 and is handed on as a browser would send it. */
function withFile({ file, ...body }: Record<string, unknown>): Record<string, unknown> {
  const given = PAPER_SHAPES.give.shape.file.safeParse(file);
  if (!given.success) return body;
  const bytes = new Uint8Array(Buffer.from(given.data.base64, 'base64'));
  return { ...body, files: [new File([bytes], given.data.name)] };
}

async function readPaperOf(c: Context, id: string): Promise<z.output<typeof fullPaperShape>> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const today = dayAt(clock());
  const found = await paperFor(db, actor, id, today);
  if (!found) throw meetingFailure('NotFound', 'meetings.paper_not_found');
  const { paper, meeting } = found;
  return {
    ...toPaper(paper, meeting.code),
    meetingId: meeting.id,
    abilities: shownAbilities(paperAbilities(actor, paper, meeting, today)),
  };
}
