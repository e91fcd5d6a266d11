import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { dayAt } from '#src/council/calendar/index.ts';
import {
  PROBLEMS,
  both,
  exampleOf,
  json,
  listOf,
  paging,
} from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { badCursor } from '#src/platform/web/cursor.ts';
import { planShape } from './act-shapes.ts';
import { agendaPlaceShape, fullMeetingShape, meetingShape, toMeeting } from './shapes.ts';
import { planMeeting } from '../commands/meetings.ts';
import { meetingsPage, readMeetingCursor } from '../queries/list.ts';
import { agendaOfRecord } from '../queries/of-record.ts';
import { MEETING_KINDS, MEETING_STATES } from '../schema.ts';

import { readMeeting } from './read-meeting.ts';

const params = z.object({
  id: z.uuid().openapi({ description: both('`id` của cuộc họp.', 'The meeting’s `id`.') }),
});

const listRoute = createRoute({
  method: 'get',
  path: '/meetings',
  operationId: 'listMeetings',
  tags: ['meetings'],
  summary: both('Danh sách cuộc họp', 'Meetings the key’s person may see'),
  description: both(
    'Mới nhất trước; với `when=ahead` thì các cuộc sắp tới, gần nhất trước.',
    'Newest first; with `when=ahead` those to come, soonest first. `total` counts this page.',
  ),
  request: {
    query: z.object({
      q: z.string().max(200).optional(),
      kind: z.enum(MEETING_KINDS).optional(),
      state: z.enum(MEETING_STATES).optional(),
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .optional()
        .openapi({ description: both('Tháng, yyyy-mm.', 'Month, yyyy-mm.') }),
      when: z.enum(['ahead', 'all']).default('all'),
      ...paging,
    }),
  },
  responses: { 200: json(listOf(meetingShape), 'One page'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: '/meetings/{id}',
  operationId: 'readMeeting',
  tags: ['meetings'],
  summary: both(
    'Một cuộc họp: chương trình, tài liệu',
    'One meeting with the agenda and papers its reader may see',
  ),
  request: { params },
  responses: { 200: json(fullMeetingShape, 'The meeting'), ...PROBLEMS },
});

const planRoute = createRoute({
  method: 'post',
  path: '/meetings',
  operationId: 'planMeeting',
  tags: ['meetings'],
  summary: both('Lên lịch một cuộc họp', 'Plan a meeting'),
  request: { body: { ...json(planShape, '', exampleOf(planShape)), required: true } },
  responses: { 201: json(fullMeetingShape, 'The meeting'), ...PROBLEMS },
});

const placesRoute = createRoute({
  method: 'get',
  path: '/agendas',
  operationId: 'listAgendasOfRecord',
  tags: ['meetings'],
  summary: both('Hồ sơ đã vào chương trình nào', 'On which agendas a record stood or stands'),
  request: {
    query: z.object({
      recordKind: z.string().max(60).openapi({ example: 'petition' }),
      recordId: z.uuid(),
    }),
  },
  responses: { 200: json(z.object({ items: z.array(agendaPlaceShape) }), 'Items'), ...PROBLEMS },
});

export function meetingsApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    if (cursor !== undefined && !readMeetingCursor(cursor)) throw badCursor(c.var.locale);
    const { db, clock } = c.var.platform;
    const page = await meetingsPage(db, actorOf(c), filter, {
      today: dayAt(clock()),
      cursor,
      limit,
    });
    const items = page.items.map(toMeeting);
    return c.json({ items, total: items.length, next: page.next }, 200);
  });
  api.openapi(readRoute, async (c) => c.json(await readMeeting(c, c.req.valid('param').id), 200));
  api.openapi(planRoute, async (c) => {
    const { id } = await run(c, planMeeting, c.req.valid('json'));
    return c.json(await readMeeting(c, id), 201);
  });
  api.openapi(placesRoute, async (c) => {
    const { recordKind, recordId } = c.req.valid('query');
    const places = await agendaOfRecord(c.var.platform.db, actorOf(c), recordKind, recordId);
    const items = places.map(({ meeting, itemId, itemTitle, itemState, reason }) => ({
      meetingId: meeting.id,
      code: meeting.code,
      title: meeting.title,
      startsAt: meeting.startsAt.toISOString(),
      itemId,
      itemTitle,
      itemState,
      reason,
    }));
    return c.json({ items }, 200);
  });
}
