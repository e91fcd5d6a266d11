import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { agendaOf, meetingByCode } from '#src/modules/meetings/index.ts';
import { bodyWithExample, both, json, PROBLEMS } from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { sittingFailure } from '../failures.ts';
import { resultWords } from '../messages/majority.ts';
import { sittingRecord } from '../queries/record.ts';
import { onlyOf } from '../rules/visible.ts';
import { SITTING_COMMANDS } from './commands.ts';
import { SITTING_SHAPES } from './shapes.ts';
import type { SittingApiAct } from './shapes.ts';

const params = z.object({
  code: z.string().openapi({ description: both('`code` của cuộc họp.', 'The meeting’s `code`.') }),
});

const loose = z.record(z.string(), z.unknown());

const sittingShape = z
  .object({
    state: z.string(),
    presiding: z.string().nullable(),
    quorum: z.object({
      members: z.number(),
      present: z.number(),
      needed: z.number(),
      isReached: z.boolean(),
    }),
    attendance: z.array(loose),
    moments: z.array(loose),
    speeches: z.array(loose),
    questions: z.array(loose),
    votes: z.array(loose),
  })
  .openapi('Sitting');

const readRoute = createRoute({
  method: 'get',
  path: '/meetings/{code}/sitting',
  operationId: 'readSitting',
  tags: ['sittings'],
  summary: both('Diễn biến một cuộc họp', 'What happened at a meeting'),
  description: both(
    'Chỉ phần người giữ khóa được xem; nội dung hạn chế không có dấu vết.',
    'Only what the key’s holder may see; restricted items leave no trace.',
  ),
  request: { params },
  responses: { 200: json(sittingShape, 'The sitting'), ...PROBLEMS },
});

const actRoute = createRoute({
  method: 'post',
  path: '/meetings/{code}/sitting/{act}',
  hide: true,
  request: {
    params: params.extend({ act: z.enum(Object.keys(SITTING_SHAPES) as [SittingApiAct]) }),
    body: { content: { 'application/json': { schema: z.looseObject({}) } }, required: false },
  },
  responses: { 200: json(loose, '') },
});

/** `correct-vote` is `CorrectVote`. */
function camel(act: string): string {
  return act.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function describeAct(api: OpenAPIHono, act: SittingApiAct): void {
  const shape: z.ZodObject = SITTING_SHAPES[act];
  const { vi, en } = SITTING_COMMANDS[act];
  api.openAPIRegistry.registerPath({
    method: 'post',
    path: `/meetings/{code}/sitting/${act}`,
    operationId: `sitting${camel(act)}`,
    tags: ['sittings'],
    summary: both(vi, en),
    request: { params, body: { ...bodyWithExample(shape), required: false } },
    responses: { 200: json(loose, 'What was made'), ...PROBLEMS },
  });
}

export function sittingApi(api: OpenAPIHono): void {
  for (const act of Object.keys(SITTING_SHAPES) as SittingApiAct[]) describeAct(api, act);

  api.openapi(readRoute, async (c) => {
    const { db, clock } = c.var.platform;
    const actor = actorOf(c);
    const meeting = await meetingByCode(db, actor, c.req.valid('param').code);
    if (!meeting) throw sittingFailure('NotFound', 'sittings.item_not_here');
    const now = meeting.closed_at ? new Date(meeting.closed_at.getTime() - 1) : clock();
    const whole = await sittingRecord(db, actor.tenantId, meeting.id, now);
    const items = new Set((await agendaOf(db, actor, meeting.id)).map(({ id }) => id));
    const { access } = meeting;
    const seesWhole = access.inner || access.whole || access.councilSide;
    const record = onlyOf(whole, items, seesWhole);
    const noun = meeting.kind === 'councilSession' ? 'delegate' : 'member';
    const plain = {
      state: record.sitting?.state ?? 'gathering',
      presiding: seesWhole ? (record.presiding?.name ?? null) : null,
      quorum: record.quorum,
      attendance: record.attendance.map(({ person, stays, isThere }) => ({
        inviteeId: person.id,
        name: person.name,
        hasVote: person.has_vote,
        isThere,
        stays,
      })),
      moments: record.moments,
      speeches: record.speeches,
      questions: record.questions,
      votes: record.votes.map((vote) => ({
        ...vote,
        explanation: resultWords(vote, actor.locale, noun),
      })),
    };
    return c.json(JSON.parse(JSON.stringify(plain)) as z.output<typeof sittingShape>, 200);
  });

  api.openapi(actRoute, async (c) => {
    const { code, act } = c.req.valid('param');
    const body = c.req.valid('json') ?? {};
    const meeting = await meetingByCode(c.var.platform.db, actorOf(c), code);
    if (!meeting) throw sittingFailure('NotFound', 'sittings.item_not_here');
    const result = await run(c, SITTING_COMMANDS[act].command, { ...body, meetingId: meeting.id });
    return c.json(JSON.parse(JSON.stringify(result)) as Record<string, unknown>, 200);
  });
}
