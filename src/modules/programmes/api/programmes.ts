import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { dayAt } from '#src/council/calendar/index.ts';
import { ITEM_KINDS } from '#src/modules/meetings/index.ts';
import {
  bodyWithExample,
  both,
  described,
  json,
  PROBLEMS,
} from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { chooseItems } from '../commands/choose.ts';
import { programmeFailure } from '../failures.ts';
import { itemsOf, programmeById, programmesOf } from '../queries/programmes.ts';
import { SUGGESTION_GROUPS, suggestionsFor } from '../queries/suggestions.ts';
import { deliveredRatio, monthOfDay } from '../rules.ts';
import { reader } from './reader.ts';

const { text, id } = described;

const programmeShape = z.object({
  id: z.uuid(),
  kind: z.enum(['year', 'term']),
  year: z.number().int(),
  title: z.string(),
  state: z.enum(['draft', 'approved']),
  planned: z.number().int(),
  delivered: z.number().int(),
});

const itemShape = z.object({
  id: z.uuid(),
  month: z.string().nullable(),
  title: z.string(),
  kind: z.enum(ITEM_KINDS),
  bodyId: z.uuid(),
  bodyName: z.string(),
  state: z.enum(['planned', 'delivered', 'dropped']),
  deliveredOn: z.string().nullable(),
  version: z.number().int(),
});

const suggestionShape = z.object({
  key: z.string(),
  group: z.enum(SUGGESTION_GROUPS),
  kind: z.enum(ITEM_KINDS),
  title: z.string(),
  reason: z.string(),
  bodyName: z.string().nullable(),
});

const withId = z.object({ id: id('Mã.', 'The id.') });
const tags = ['programmes'];

const listRoute = createRoute({
  method: 'get',
  path: '/programmes',
  operationId: 'listProgrammes',
  tags,
  summary: both('Chương trình công tác', 'The work programmes of the council'),
  responses: { 200: json(z.array(programmeShape), 'Newest year first'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: '/programmes/{id}',
  operationId: 'readProgramme',
  tags,
  summary: both('Một chương trình và tỷ lệ thực hiện', 'One programme with its delivered ratio'),
  request: { params: withId },
  responses: {
    200: json(
      z.object({
        title: z.string(),
        ratio: z.object({
          planned: z.number().int(),
          delivered: z.number().int(),
          percent: z.number().nullable(),
        }),
        items: z.array(itemShape),
      }),
      'Its items in the order of months',
    ),
    ...PROBLEMS,
  },
});

const suggestRoute = createRoute({
  method: 'get',
  path: '/programmes/suggestions',
  operationId: 'suggestItems',
  tags,
  summary: both(
    'Nội dung đề xuất cho phiên họp của một tháng',
    'What the house proposes for a month’s meeting, each with its reason',
  ),
  request: {
    query: z.object({
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .openapi({ description: both('Tháng.', 'The month.'), example: '2026-12' }),
    }),
  },
  responses: { 200: json(z.array(suggestionShape), 'Proposed items'), ...PROBLEMS },
});

const chooseRoute = createRoute({
  method: 'post',
  path: '/programmes/choose',
  operationId: 'chooseItems',
  tags,
  summary: both('Đưa nội dung vào phiên họp', 'Put proposed items on the agenda of a meeting'),
  request: {
    body: {
      ...bodyWithExample(
        z.object({
          meetingCode: text('Mã phiên họp.', 'The code of the meeting.', 'PH-7F3K-Q2M8D'),
          chosen: z.array(z.string()).openapi({
            description: both('`key` của các nội dung được chọn.', 'The `key` of each chosen.'),
          }),
        }),
      ),
      required: true,
    },
  },
  responses: { 200: json(z.object({ count: z.number().int() }), 'How many'), ...PROBLEMS },
});

export function programmesApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => {
    const actor = reader(actorOf(c));
    const all = await programmesOf(c.var.platform.db, actor);
    return c.json(
      all.map(({ id: own, kind, year, title, state, planned, delivered }) => ({
        id: own,
        kind,
        year,
        title,
        state,
        planned,
        delivered,
      })),
      200,
    );
  });
  api.openapi(suggestRoute, async (c) => {
    const actor = reader(actorOf(c));
    const { db, clock } = c.var.platform;
    const month = monthOfDay(`${c.req.valid('query').month}-01`);
    const offered = await suggestionsFor(db, actor, { month, today: dayAt(clock()) });
    return c.json(
      offered.map(({ key, group, kind, title, reason, bodyName }) => ({
        key,
        group,
        kind,
        title,
        reason,
        bodyName,
      })),
      200,
    );
  });
  api.openapi(readRoute, async (c) => {
    const actor = reader(actorOf(c));
    const { db } = c.var.platform;
    const programme = await programmeById(db, actor, c.req.valid('param').id);
    if (!programme) throw programmeFailure('NotFound', 'programmes.not_found');
    const items = await itemsOf(db, actor.tenantId, programme.id);
    return c.json(
      {
        title: programme.title,
        ratio: deliveredRatio(items),
        items: items.map((item) => ({
          id: item.id,
          month: item.month,
          title: item.title,
          kind: item.kind,
          bodyId: item.body_id,
          bodyName: item.bodyName,
          state: item.state,
          deliveredOn: item.delivered_on,
          version: item.version,
        })),
      },
      200,
    );
  });
  api.openapi(chooseRoute, async (c) =>
    c.json(await run(c, chooseItems, c.req.valid('json')), 200),
  );
}
