import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { dayAt } from '#src/council/calendar/index.ts';
import {
  bodyWithExample,
  both,
  json,
  listOf,
  paging,
  PROBLEMS,
} from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { badCursor } from '#src/platform/web/cursor.ts';
import { DUTY_ACTS, isActName } from '../acts.ts';
import type { DutyAct } from '../acts.ts';
import { act as actCommand } from '../commands/act.ts';
import { actDescription, actShape } from './acts.ts';
import { dutyShape, fullDutyShape, toFullShape, toShape } from './shapes.ts';
import { actWords } from '../messages/acts.ts';
import { dutyAbilities } from '../policy.ts';
import { actsOfDuty } from '../queries/acts.ts';
import { dutyForReader } from '../queries/duty-page.ts';
import { dutyRegister, isCursorFor } from '../queries/register.ts';
import { registerQuery } from '../register-query.ts';

const params = z.object({
  id: z.uuid().openapi({ description: both('`id` của trách nhiệm.', 'The duty’s `id`.') }),
});

const listRoute = createRoute({
  method: 'get',
  path: '/duties',
  operationId: 'listDuties',
  tags: ['duties'],
  summary: both('Danh sách trách nhiệm', 'Who owes what to whom by when'),
  description: both(
    'Mới nhất trước; với `late=late`, `late=soon` hoặc `sort=due` thì theo hạn. `total` chính xác đến 10.000.',
    'Newest first; with `late=late`, `late=soon` or `sort=due` by date. `total` is exact to 10,000 (10,001 means more), of very common words in `q` to 2,000 (2,001 means more).',
  ),
  request: { query: registerQuery.extend(paging) },
  responses: { 200: json(listOf(dutyShape), 'The duties the caller may see'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: '/duties/{id}',
  operationId: 'readDuty',
  tags: ['duties'],
  summary: both(
    'Một trách nhiệm: quá trình và việc được làm',
    'One duty, its history, and what the caller may do with it',
  ),
  request: { params },
  responses: { 200: json(fullDutyShape, 'The duty'), ...PROBLEMS },
});

const after = json(fullDutyShape, 'The duty after the act');

/** One route serves every act; each stands in the description with its own body. */
const actRoute = createRoute({
  method: 'post',
  path: '/duties/{id}/acts/{act}',
  hide: true,
  request: {
    params: params.extend({ act: z.enum(DUTY_ACTS) }),
    body: { content: { 'application/json': { schema: z.looseObject({}) } }, required: false },
  },
  responses: { 200: after },
});

function describeAct(api: OpenAPIHono, act: DutyAct): void {
  const shape = actShape(act);
  api.openAPIRegistry.registerPath({
    method: 'post',
    path: `/duties/{id}/acts/${act}`,
    operationId: `${act}Duty`,
    tags: ['duties'],
    summary: both(actWords.vi.acts[act], actWords.en.acts[act]),
    description: actDescription(act),
    request: { params, body: { ...bodyWithExample(shape), required: false } },
    responses: { 200: after, ...PROBLEMS },
  });
}

export function registerApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const { db, clock } = c.var.platform;
    const today = dayAt(clock());
    if (!isCursorFor(filter, cursor)) throw badCursor(c.var.locale);
    const page = await dutyRegister(db, actorOf(c), filter, today, { cursor, limit });
    const items = page.items.map((row) => toShape(row, today));
    return c.json({ items, total: page.total, next: page.next }, 200);
  });

  const read = async (c: Parameters<typeof actorOf>[0], id: string) => {
    const actor = actorOf(c);
    const { db, clock } = c.var.platform;
    const today = dayAt(clock());
    const duty = await dutyForReader(db, actor, id, today);
    const acts = await actsOfDuty(db, actor.tenantId, id);
    const known = acts.filter(({ act }) => isActName(act) || act === 'place');
    return toFullShape(duty, known, dutyAbilities(actor, duty), today);
  };

  for (const act of DUTY_ACTS) describeAct(api, act);
  api.openapi(readRoute, async (c) => c.json(await read(c, c.req.valid('param').id), 200));

  api.openapi(actRoute, async (c) => {
    const { id, act } = c.req.valid('param');
    const body = c.req.valid('json') ?? {};
    await run(c, actCommand, { ...body, id, act });
    return c.json(await read(c, id), 200);
  });
}
