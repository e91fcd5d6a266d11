import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { ITEM_KINDS } from '#src/modules/meetings/index.ts';
import {
  bodyWithExample,
  both,
  described,
  json,
  PROBLEMS,
} from '#src/platform/web/api-description.ts';
import { run } from '#src/platform/web/context.ts';
import { changeItem, closeItem } from '../commands/items.ts';
import { addItem, approveProgramme, openProgramme, pasteItems } from '../commands/programmes.ts';
import { changeProposal } from '../commands/proposals.ts';
import { PROGRAMME_KINDS } from '../schema.ts';

const { text, id, version } = described;
const tags = ['programmes'];
const withId = z.object({ id: id('Mã.', 'The id.') });
const answer = json(z.object({ id: z.uuid() }), 'Its id');
const sent = (shape: z.ZodObject) => ({ ...bodyWithExample(shape), required: true });

const month = text(
  'Tháng; bỏ trống là chưa định.',
  'The month; none yet where left out.',
  '2026-12',
);
const item = z.object({
  title: text('Nội dung.', 'What it is about.'),
  kind: z.enum(ITEM_KINDS).optional(),
  bodyId: id('Cơ quan chủ trì (/bodies).', 'The responsible body (/bodies).'),
  month: month.optional(),
});

const openRoute = createRoute({
  method: 'post',
  path: '/programmes',
  operationId: 'openProgramme',
  tags,
  summary: both('Lập chương trình công tác', 'Draw up the programme of a year or of the term'),
  request: {
    body: sent(
      z.object({
        kind: z.enum(PROGRAMME_KINDS).optional(),
        year: z
          .number()
          .int()
          .openapi({
            description: both('Năm; 0 với nhiệm kỳ.', 'The year; 0 for the term.'),
            example: 2027,
          }),
        documentNumber: text('Số, ký hiệu.', 'Number of the document.').optional(),
      }),
    ),
  },
  responses: { 200: answer, ...PROBLEMS },
});

const approveRoute = createRoute({
  method: 'post',
  path: '/programmes/{id}/approve',
  operationId: 'approveProgramme',
  tags,
  summary: both('Phê duyệt chương trình', 'A leader approves a programme'),
  request: { params: withId },
  responses: { 200: answer, ...PROBLEMS },
});

const addRoute = createRoute({
  method: 'post',
  path: '/programmes/{id}/items',
  operationId: 'addProgrammeItem',
  tags,
  summary: both('Thêm nội dung', 'Add an item'),
  request: { params: withId, body: sent(item) },
  responses: { 200: answer, ...PROBLEMS },
});

const pasteRoute = createRoute({
  method: 'post',
  path: '/programmes/{id}/paste',
  operationId: 'pasteProgrammeItems',
  tags,
  summary: both('Thêm nhiều nội dung', 'Add many items, one a line with its month first'),
  request: {
    params: withId,
    body: sent(
      z.object({
        bodyId: id('Cơ quan chủ trì (/bodies).', 'The responsible body (/bodies).'),
        lines: text('Các dòng.', 'The lines.', 'Tháng 3: Giám sát đất công'),
      }),
    ),
  },
  responses: { 200: json(z.object({ ids: z.array(z.uuid()) }), 'Their ids'), ...PROBLEMS },
});

const changeRoute = createRoute({
  method: 'post',
  path: '/programmes/items/{id}',
  operationId: 'changeProgrammeItem',
  tags,
  summary: both('Sửa, chuyển tháng một nội dung', 'Other words, body or month of an item'),
  request: {
    params: withId,
    body: sent(
      item.extend({
        reason: text('Lý do chuyển tháng.', 'Why it is moved.').optional(),
        version: version.optional(),
      }),
    ),
  },
  responses: { 200: answer, ...PROBLEMS },
});

const closeRoute = createRoute({
  method: 'post',
  path: '/programmes/items/{id}/close',
  operationId: 'closeProgrammeItem',
  tags,
  summary: both('Đã thực hiện, đưa ra, đưa lại', 'Delivered, taken out or planned again'),
  request: {
    params: withId,
    body: sent(
      z.object({
        state: z.enum(['delivered', 'dropped', 'planned']),
        note: text('Ghi chú, lý do.', 'Note, reason.').optional(),
        version: version.optional(),
      }),
    ),
  },
  responses: { 200: answer, ...PROBLEMS },
});

const changeProposalRoute = createRoute({
  method: 'post',
  path: '/proposals/{id}',
  operationId: 'changeProposal',
  tags,
  summary: both('Sửa đề xuất', 'A body mends its own proposal'),
  request: {
    params: withId,
    body: sent(
      z.object({
        month: text('Tháng.', 'The month.', '2026-12'),
        kind: z.enum(ITEM_KINDS).optional(),
        title: text('Nội dung.', 'What it is about.'),
        reason: text('Lý do.', 'Why.'),
        version: version.optional(),
      }),
    ),
  },
  responses: { 200: answer, ...PROBLEMS },
});

/** What the office and leaders do with a programme. */
export function actApi(api: OpenAPIHono): void {
  api.openapi(openRoute, async (c) =>
    c.json(await run(c, openProgramme, c.req.valid('json')), 200),
  );
  api.openapi(approveRoute, async (c) =>
    c.json(await run(c, approveProgramme, c.req.valid('param')), 200),
  );
  api.openapi(addRoute, async (c) => {
    const { id: programmeId } = c.req.valid('param');
    return c.json(await run(c, addItem, { ...c.req.valid('json'), programmeId }), 200);
  });
  api.openapi(pasteRoute, async (c) => {
    const { id: programmeId } = c.req.valid('param');
    return c.json(await run(c, pasteItems, { ...c.req.valid('json'), programmeId }), 200);
  });
  api.openapi(changeRoute, async (c) => {
    const { id: own } = c.req.valid('param');
    return c.json(await run(c, changeItem, { ...c.req.valid('json'), id: own }), 200);
  });
  api.openapi(closeRoute, async (c) => {
    const { id: own } = c.req.valid('param');
    return c.json(await run(c, closeItem, { ...c.req.valid('json'), id: own }), 200);
  });
  api.openapi(changeProposalRoute, async (c) => {
    const { id: own } = c.req.valid('param');
    return c.json(await run(c, changeProposal, { ...c.req.valid('json'), id: own }), 200);
  });
}
