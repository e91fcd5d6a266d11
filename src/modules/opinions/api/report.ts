import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { dayAt, sessionById, sessionsOf } from '#src/council/calendar/index.ts';
import { both, exampleOf, json, PROBLEMS } from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { lineShape, reportShape, shapeOf } from './shapes.ts';
import { reportToSession } from '../commands/reporting.ts';
import { opinionFailure } from '../failures.ts';
import { reportLines } from '../queries/report.ts';
import { seesAll } from '../queries/visible.ts';
import { chosenWindow, reportWindows } from '../report-window.ts';

const tags = ['executive-submissions'];

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

export function reportApi(api: OpenAPIHono): void {
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
}
