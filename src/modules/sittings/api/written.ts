import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  bodyWithExample,
  both,
  exampleOf,
  json,
  PROBLEMS,
} from '#src/platform/web/api-description.ts';
import type { Context } from 'hono';
import { actorOf, run } from '#src/platform/web/context.ts';
import { filesOf } from '#src/platform/files/index.ts';
import { askedAbout } from '../asked-about.ts';
import { askInWriting } from '../commands/written.ts';
import { sittingFailure } from '../failures.ts';
import { slipsAndVoters, writtenVoteBy, writtenVotes } from '../queries/written.ts';
import type { WrittenLine } from '../queries/written.ts';
import { countSlips } from '../rules/slips.ts';
import { WRITTEN_COMMANDS } from './commands.ts';
import { askShape, WRITTEN_SHAPES } from './shapes.ts';
import type { WrittenApiAct } from './shapes.ts';

const tags = ['sittings'];
const params = z.object({ code: z.string() });

const writtenShape = z
  .object({
    id: z.string(),
    code: z.string(),
    subject: z.string(),
    state: z.string(),
    closesOn: z.string(),
    members: z.number(),
    returned: z.number(),
    waiting: z.number().optional(),
    outcome: z.string().nullable(),
    papers: z
      .array(z.object({ id: z.string(), title: z.string(), name: z.string(), href: z.string() }))
      .optional()
      .openapi({
        description: both(
          'Tài liệu gửi kèm và hồ sơ của việc được hỏi.',
          'Papers sent along, and those of the record it is about.',
        ),
      }),
    votes: z.object({ for: z.number(), against: z.number(), abstain: z.number() }).nullable(),
  })
  .openapi('WrittenVote');

const listRoute = createRoute({
  method: 'get',
  path: '/written-votes',
  operationId: 'listWrittenVotes',
  tags,
  summary: both('Các đợt xin ý kiến bằng văn bản', 'Opinions asked in writing'),
  request: { query: z.object({ after: z.uuid().optional() }) },
  responses: {
    200: json(
      z.object({ items: z.array(writtenShape), next: z.string().nullable() }),
      'What the caller may see, newest first',
    ),
    ...PROBLEMS,
  },
});

const askRoute = createRoute({
  method: 'post',
  path: '/written-votes',
  operationId: 'askInWriting',
  tags,
  summary: both('Xin ý kiến bằng văn bản', 'Asks for opinions in writing'),
  request: { body: json(askShape, '', exampleOf(askShape)) },
  responses: { 200: json(writtenShape, 'The written vote'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: '/written-votes/{code}',
  operationId: 'readWrittenVote',
  tags,
  summary: both('Một đợt xin ý kiến', 'One written vote'),
  request: { params },
  responses: { 200: json(writtenShape, 'The written vote'), ...PROBLEMS },
});

const actRoute = createRoute({
  method: 'post',
  path: '/written-votes/{code}/{act}',
  hide: true,
  request: {
    params: params.extend({ act: z.enum(Object.keys(WRITTEN_SHAPES) as [WrittenApiAct]) }),
    body: { content: { 'application/json': { schema: z.looseObject({}) } }, required: false },
  },
  responses: { 200: json(writtenShape, '') },
});

async function found(c: Context, by: { code: string } | { id: string }): Promise<WrittenLine> {
  const vote = await writtenVoteBy(c.var.platform.db, actorOf(c), by);
  if (!vote) throw sittingFailure('NotFound', 'sittings.not_asked');
  return vote;
}

function shapeOf(vote: WrittenLine): z.output<typeof writtenShape> {
  const { votes_for, votes_against, votes_abstain } = vote;
  return {
    id: vote.id,
    code: vote.code,
    subject: vote.subject,
    state: vote.state,
    closesOn: vote.closes_on,
    members: vote.members,
    returned: vote.returned,
    outcome: vote.outcome,
    votes:
      vote.state === 'closed'
        ? { for: votes_for, against: votes_against, abstain: votes_abstain }
        : null,
  };
}

async function papersOf(c: Context, vote: WrittenLine) {
  const { db } = c.var.platform;
  const actor = actorOf(c);
  const sent = await filesOf(db, actor.tenantId, 'written_vote', [vote.id]);
  const about = await askedAbout(db, actor, vote, actor.locale);
  const groups = [{ title: vote.subject, files: sent }, ...(about?.papers ?? [])];
  return groups.flatMap(({ title, files }) =>
    files.map(({ id, name, href }) => ({ id, title, name, href })),
  );
}

export function writtenApi(api: OpenAPIHono): void {
  for (const act of Object.keys(WRITTEN_SHAPES) as WrittenApiAct[]) {
    const shape: z.ZodObject = WRITTEN_SHAPES[act];
    const { vi, en } = WRITTEN_COMMANDS[act];
    api.openAPIRegistry.registerPath({
      method: 'post',
      path: `/written-votes/{code}/${act}`,
      operationId: `${act}WrittenVote`,
      tags,
      summary: both(vi, en),
      request: { params, body: { ...bodyWithExample(shape), required: false } },
      responses: { 200: json(writtenShape, 'The written vote'), ...PROBLEMS },
    });
  }

  api.openapi(listRoute, async (c) => {
    const { after } = c.req.valid('query');
    const page = await writtenVotes(c.var.platform.db, actorOf(c), after ?? null);
    return c.json({ items: page.items.map(shapeOf), next: page.next }, 200);
  });
  api.openapi(askRoute, async (c) => {
    const { id } = await run(c, askInWriting, c.req.valid('json'));
    return c.json(shapeOf(await found(c, { id })), 200);
  });
  api.openapi(readRoute, async (c) => {
    const vote = await found(c, c.req.valid('param'));
    const { voters, slips } = await slipsAndVoters(c.var.platform.db, vote);
    const papers = await papersOf(c, vote);
    return c.json({ ...shapeOf(vote), papers, waiting: countSlips(voters, slips).waiting }, 200);
  });
  api.openapi(actRoute, async (c) => {
    const { code, act } = c.req.valid('param');
    const vote = await found(c, { code });
    const body = c.req.valid('json') ?? {};
    await run(c, WRITTEN_COMMANDS[act].command, { ...body, writtenVoteId: vote.id });
    return c.json(shapeOf(await found(c, { code })), 200);
  });
}
