import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { dayAt, sessionById, sessionsOf } from '#src/council/calendar/index.ts';
import {
  bodyWithExample,
  both,
  exampleOf,
  json,
  PROBLEMS,
} from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { ACT_COMMANDS } from './acts.ts';
import type { ActName } from './acts.ts';
import { abilitiesOf } from './abilities.ts';
import {
  ACT_SHAPES,
  lineShape,
  listShape,
  madeShape,
  recordShape,
  reportShape,
  shapeOf,
  submitShape,
} from './api/shapes.ts';
import { submit } from './commands/receiving.ts';
import { reportToSession } from './commands/reporting.ts';
import { opinionFailure } from './failures.ts';
import { opinionWords } from './messages/words.ts';
import { factsOf } from './queries/facts.ts';
import { listSubmissions, readFilter } from './queries/list.ts';
import { aroundSubmission, submissionByCode } from './queries/one.ts';
import { reportLines } from './queries/report.ts';
import { follows, seesAll } from './queries/visible.ts';
import { chosenWindow, reportWindows } from './report-window.ts';
import { STATES } from './rules.ts';

const tags = ['executive-submissions'];
const params = z.object({ code: z.string().max(40) });

const listRoute = createRoute({
  method: 'get',
  path: '/executive-submissions',
  operationId: 'listExecutiveSubmissions',
  tags,
  summary: both('Tờ trình của UBND', 'Submissions of the executive the caller may see'),
  request: {
    query: z.object({
      q: z.string().max(200).optional(),
      state: z.enum(STATES).optional(),
      field: z.string().max(60).optional(),
      body: z.uuid().optional(),
      show: z.enum(['open', 'all']).optional(),
      after: z.uuid().optional(),
    }),
  },
  responses: { 200: json(listShape, 'Newest first'), ...PROBLEMS },
});

const submitRoute = createRoute({
  method: 'post',
  path: '/executive-submissions',
  operationId: 'submitToStandingCommittee',
  tags,
  summary: both(
    'UBND gửi tờ trình; khóa của văn phòng thì là nhập thay',
    'The executive submits; with a key of the office it is entered on its behalf',
  ),
  request: { body: { ...json(submitShape, '', exampleOf(submitShape)), required: true } },
  responses: { 200: json(madeShape, 'The submission'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: '/executive-submissions/{code}',
  operationId: 'readExecutiveSubmission',
  tags,
  summary: both('Một tờ trình', 'One submission, with what the caller may do now'),
  request: { params },
  responses: { 200: json(recordShape, 'The submission'), ...PROBLEMS },
});

const reportRoute = createRoute({
  method: 'get',
  path: '/executive-submissions/report',
  operationId: 'readOpinionsBetweenSessions',
  tags,
  summary: both(
    'Việc Thường trực HĐND đã cho ý kiến giữa hai kỳ họp',
    'What the Standing Committee gave its opinion on between two sessions',
  ),
  request: { query: z.object({ session: z.uuid().optional() }) },
  responses: {
    200: json(
      z.object({
        session: z.string().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        items: z.array(lineShape),
      }),
      'The lines in order of their answers',
    ),
    ...PROBLEMS,
  },
});

const markRoute = createRoute({
  method: 'post',
  path: '/executive-submissions/report',
  operationId: 'reportOpinionsToSession',
  tags,
  summary: both('Ghi đã báo cáo kỳ họp', 'Records that a session of the council was told'),
  request: { body: { ...json(reportShape, '', exampleOf(reportShape)), required: true } },
  responses: {
    200: json(z.object({ sessionId: z.uuid(), count: z.number().int() }), 'How many'),
    ...PROBLEMS,
  },
});

export function opinionsApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => {
    const actor = actorOf(c);
    if (!follows(actor)) throw opinionFailure('Forbidden', 'opinions.may_not_read');
    const { after, ...query } = c.req.valid('query');
    const filter = readFilter(query as Record<string, string>);
    const page = await listSubmissions(c.var.platform.db, actor, filter, { after });
    return c.json({ items: page.items.map(shapeOf), next: page.next }, 200);
  });
  api.openapi(submitRoute, async (c) => c.json(await run(c, submit, c.req.valid('json')), 200));
  api.openapi(reportRoute, async (c) => {
    const actor = actorOf(c);
    if (!seesAll(actor)) throw opinionFailure('Forbidden', 'opinions.may_not_read');
    const { db, clock } = c.var.platform;
    const today = dayAt(clock());
    const { session: asked } = c.req.valid('query');
    if (asked && !(await sessionById(db, actor.tenantId, actor.councilId, asked))) {
      throw opinionFailure('NotFound', 'opinions.unknown_session');
    }
    const sessions = await sessionsOf(db, actor.tenantId, actor.councilId);
    const window = chosenWindow(reportWindows(sessions, today), asked, today);
    const { session = null, from = null, to = null } = window ?? {};
    const lines = await reportLines(db, actor, { session, from, to });
    const items = lines.map((line) => ({ ...shapeOf(line), standing: line.standing }));
    return c.json({ session: session?.id ?? null, from, to, items }, 200);
  });
  api.openapi(markRoute, async (c) =>
    c.json(await run(c, reportToSession, c.req.valid('json')), 200),
  );
  readOne(api);
  for (const act of Object.keys(ACT_COMMANDS) as ActName[]) actApi(api, act);
}

function readOne(api: OpenAPIHono): void {
  api.openapi(readRoute, async (c) => {
    const actor = actorOf(c);
    const { db } = c.var.platform;
    const submission = await submissionByCode(db, actor, c.req.valid('param').code);
    if (!submission) throw opinionFailure('NotFound', 'opinions.not_found');
    const facts = await factsOf(db, actor.tenantId, submission.id);
    const { appraisals } = await aroundSubmission(db, submission);
    return c.json(
      {
        ...shapeOf(submission),
        asked: submission.asked,
        decisionText: submission.decision_text,
        appraisals: appraisals.map((one) => ({
          id: one.id,
          committee: one.bodyName,
          state: one.state,
          dueOn: one.due_on,
          opinion: one.opinion,
          text: one.text,
          givenOn: one.given_on,
          dutyId: one.duty_id,
        })),
        abilities: Object.fromEntries(
          abilitiesOf(actor, submission, facts).map(({ act, forbidden, reason }) => [
            act,
            forbidden ?? reason,
          ]),
        ),
      },
      200,
    );
  });
}

/** `POST /executive-submissions/{code}/acts/{act}`: the same commands as the forms. */
function actApi(api: OpenAPIHono, act: ActName): void {
  const shape = ACT_SHAPES[act];
  const route = createRoute({
    method: 'post',
    path: `/executive-submissions/{code}/acts/${act}`,
    operationId: `${act}ExecutiveSubmission`,
    tags,
    summary: both(opinionWords('vi').acts[act], opinionWords('en').acts[act]),
    request: { params, body: { ...bodyWithExample(shape), required: true } },
    responses: { 200: json(madeShape, 'The submission'), ...PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const submission = await submissionByCode(
      c.var.platform.db,
      actorOf(c),
      c.req.valid('param').code,
    );
    if (!submission) throw opinionFailure('NotFound', 'opinions.not_found');
    const spec = ACT_COMMANDS[act] as unknown as Parameters<typeof run>[1];
    const given = c.req.valid('json') as object;
    const made = (await run(c, spec, { ...given, id: submission.id })) as z.infer<typeof madeShape>;
    return c.json(made, 200);
  });
}
