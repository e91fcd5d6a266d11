import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { dayAt, requiredDay } from '#src/council/calendar/index.ts';
import { meetingById } from '#src/modules/meetings/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import {
  PROBLEMS,
  both,
  described,
  json,
  listOf,
  paging,
} from '#src/platform/web/api-description.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { badCursor } from '#src/platform/web/cursor.ts';
import { parseInput } from '#src/platform/web/input.ts';
import { conclusionFailure } from '../failures.ts';
import { mayNotReadMinutes, readsRestricted } from '../policy.ts';
import { conclusionById } from '../queries/conclusions.ts';
import { conclusionFigures } from '../queries/rates.ts';
import { conclusionRegister, LATE_FILTERS } from '../queries/register.ts';
import { reviewSheet } from '../queries/review.ts';
import { CONCLUSION_KINDS, CONCLUSION_STATES } from '../schema.ts';
import { conclusionShape, figuresShape, reviewShape, toShape } from './shapes.ts';

const { day, id } = described;

const listRoute = createRoute({
  method: 'get',
  path: '/conclusions',
  operationId: 'listConclusions',
  tags: ['conclusions'],
  summary: both('Danh sách kết luận', 'Conclusions, newest first'),
  request: {
    query: z.object({
      q: z
        .string()
        .max(400)
        .optional()
        .openapi({ description: both('Tìm theo lời, không cần dấu.', 'Words, or a code.') }),
      state: z.enum(CONCLUSION_STATES).optional(),
      kind: z.enum(CONCLUSION_KINDS).optional(),
      body: z.uuid().optional(),
      meeting: z
        .string()
        .max(40)
        .optional()
        .openapi({ description: both('Mã cuộc họp.', 'Code of the meeting.') }),
      late: z.enum(LATE_FILTERS).optional(),
      ...paging,
    }),
  },
  responses: { 200: json(listOf(conclusionShape), 'What the caller may see'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: '/conclusions/{id}',
  operationId: 'readConclusion',
  tags: ['conclusions'],
  summary: both('Một kết luận', 'One conclusion'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: json(conclusionShape, 'The conclusion'), ...PROBLEMS },
});

const figuresRoute = createRoute({
  method: 'get',
  path: '/conclusions/figures',
  operationId: 'readConclusionFigures',
  tags: ['conclusions'],
  summary: both('Số liệu thực hiện đúng hạn', 'How far they were done on time'),
  description: both(
    'Tỷ lệ = `onTime` / (`onTime` + `late`). `open`: chưa đến hạn; `undated`: không ấn định thời hạn. Mỗi kết luận tính một lần, theo cơ quan chủ trì.',
    'Rate = `onTime` / (`onTime` + `late`). `open`: not due yet; `undated`: no date. Each conclusion counts once, for its lead body.',
  ),
  request: {
    query: z.object({
      from: day('Phiên họp từ ngày', 'Meetings from'),
      to: day('Đến ngày', 'To'),
    }),
  },
  responses: { 200: json(figuresShape, 'The figures'), ...PROBLEMS },
});

const reviewRoute = createRoute({
  method: 'get',
  path: '/conclusions/review',
  operationId: 'readConclusionReview',
  tags: ['conclusions'],
  summary: both(
    'Kết luận các phiên trước còn mở, và ý kiến của phiên họp',
    'Open conclusions before a meeting, and what it decided',
  ),
  request: { query: z.object({ meetingId: id('Cuộc họp.', 'The meeting.') }) },
  responses: { 200: json(reviewShape, 'The sheet'), ...PROBLEMS },
});

const period = z.object({ from: requiredDay, to: requiredDay });

export function readApi(api: OpenAPIHono): void {
  reviewAndFigures(api);
  api.openapi(listRoute, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const { db, clock } = c.var.platform;
    if (cursor && !isId(cursor)) throw badCursor(c.var.locale);
    const today = dayAt(clock());
    const page = await conclusionRegister(db, actorOf(c), filter, today, { cursor, limit });
    return c.json({ items: page.items.map(toShape), total: page.total, next: page.next }, 200);
  });
  api.openapi(readRoute, async (c) => {
    const found = await conclusionById(c.var.platform.db, actorOf(c), c.req.valid('param').id);
    if (!found) throw conclusionFailure('NotFound', 'conclusions.not_found');
    return c.json(toShape(found), 200);
  });
}

/** Their addresses stand before the one with an id. */
function reviewAndFigures(api: OpenAPIHono): void {
  api.openapi(figuresRoute, async (c) => {
    const actor = actorOf(c);
    const refused = mayNotReadMinutes(actor, actor.councilId);
    if (refused) throw conclusionFailure('Forbidden', refused);
    const { db, clock } = c.var.platform;
    const { from, to } = parseInput(period, c.req.valid('query'), c.var.locale);
    const { tenantId, councilId } = actor;
    const ask = { tenantId, councilId, from, to, today: dayAt(clock()) };
    const figures = await conclusionFigures(db, ask);
    return c.json(structuredClone(figures) as z.output<typeof figuresShape>, 200);
  });
  api.openapi(reviewRoute, async (c) => {
    const actor = actorOf(c);
    const { db } = c.var.platform;
    const meeting = await meetingById(db, actor, c.req.valid('query').meetingId);
    if (!meeting || mayNotReadMinutes(actor, meeting.council_id) !== null)
      throw conclusionFailure('NotFound', 'conclusions.no_meeting');
    const { open, made } = await reviewSheet(db, meeting);
    const sees = readsRestricted(actor, meeting.council_id);
    const shown = <T extends { readonly isRestricted: boolean }>(rows: readonly T[]) =>
      rows.filter(({ isRestricted }) => sees || !isRestricted);
    return c.json(
      {
        open: shown(open).map((each) => ({
          id: each.id,
          code: each.code,
          content: each.content,
          debtor: each.debtorName,
          dutyId: each.dutyId,
          state: each.state,
          due: each.dueOn,
          lateSince: each.lateSince,
          escalationStep: each.escalationStep,
        })),
        decisions: shown(made).map(({ id: reviewId, dutyId, code, decision, state, note }) => ({
          id: reviewId,
          dutyId,
          code,
          decision,
          state,
          note,
        })),
      },
      200,
    );
  });
}
