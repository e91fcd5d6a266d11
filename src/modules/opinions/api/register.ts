import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { both, exampleOf, json, PROBLEMS } from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { listShape, madeShape, shapeOf, submitShape } from './shapes.ts';
import { submit } from '../commands/receiving.ts';
import { opinionFailure } from '../failures.ts';
import { listSubmissions, readFilter } from '../queries/list.ts';
import { follows } from '../queries/visible.ts';
import { STATES } from '../rules.ts';

const tags = ['executive-submissions'];

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

export function registerApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => {
    const actor = actorOf(c);
    if (!follows(actor)) throw opinionFailure('Forbidden', 'opinions.may_not_read');
    const { after, ...query } = c.req.valid('query');
    const filter = readFilter(query as Record<string, string>);
    const page = await listSubmissions(c.var.platform.db, actor, filter, { after });
    return c.json({ items: page.items.map(shapeOf), next: page.next }, 200);
  });
  api.openapi(submitRoute, async (c) => c.json(await run(c, submit, c.req.valid('json')), 200));
}
