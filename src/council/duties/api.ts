import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { dayAt } from '#src/council/calendar/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { badCursor } from '#src/platform/web/cursor.ts';
import { ACTS, DUTY_ACTS, isActName } from './acts.ts';
import type { DutyAct } from './acts.ts';
import { act as actCommand } from './commands/act.ts';
import { actBody, dutyShape, fullDutyShape, toFullShape, toShape } from './api-shapes.ts';
import { dutyAbilities } from './policy.ts';
import { actsOfDuty } from './queries/acts.ts';
import { dutyForReader } from './queries/duty-page.ts';
import { dutyRegister, isCursorFor } from './queries/register.ts';
import { registerQuery } from './register-query.ts';

const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const params = z.object({ id: z.uuid() });

const listRoute = createRoute({
  method: 'get',
  path: '/duties',
  tags: ['duties'],
  summary: 'Who owes what to whom by when',
  description:
    'Newest first; with `late=late`, `late=soon` or `sort=due` by date. `total` is exact to 10,000 (10,001 means more), of very common words in `q` to 2,000 (2,001 means more).',
  request: {
    query: registerQuery.extend({
      cursor: z.string().max(60).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: {
    200: json(
      z.object({
        items: z.array(dutyShape),
        total: z.number().int(),
        next: z.string().nullable(),
      }),
      'The duties the caller may see',
    ),
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/duties/{id}',
  tags: ['duties'],
  summary: 'One duty, its history, and what the caller may do with it',
  request: { params },
  responses: { 200: json(fullDutyShape, 'The duty') },
});

const actRoute = createRoute({
  method: 'post',
  path: '/duties/{id}/acts/{act}',
  tags: ['duties'],
  summary: 'Do an act on a duty',
  description: DUTY_ACTS.map((act) => `\`${act}\`: ${movesOf(act)}`).join('; '),
  request: {
    params: params.extend({ act: z.enum(DUTY_ACTS) }),
    body: { content: { 'application/json': { schema: actBody } }, required: false },
  },
  responses: { 200: json(fullDutyShape, 'The duty after the act') },
});

function movesOf(act: DutyAct): string {
  return Object.entries(ACTS[act].moves)
    .map(([from, to]) => (from === to ? from : `${from} → ${to}`))
    .join(', ');
}

export function dutyApi(api: OpenAPIHono): void {
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

  api.openapi(readRoute, async (c) => c.json(await read(c, c.req.valid('param').id), 200));

  api.openapi(actRoute, async (c) => {
    const { id, act } = c.req.valid('param');
    const body = c.req.valid('json') ?? {};
    await run(c, actCommand, { ...body, id, act });
    return c.json(await read(c, id), 200);
  });
}
