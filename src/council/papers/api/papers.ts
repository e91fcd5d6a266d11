import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { PROBLEMS, both, json, listOf, paging } from '#src/platform/web/api-description.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { fullPaperShape, paperShape, toShape } from './shapes.ts';
import { countPapers, listPapers } from '../queries/papers.ts';
import { PAPER_STATES } from '../schema.ts';

import { readPaper } from './read-paper.ts';
import { params } from './shapes.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/papers',
  operationId: 'listPapers',
  tags: ['papers'],
  summary: both('Danh sách văn bản', 'Papers of the council, newest first'),
  request: {
    query: z.object({
      state: z.enum(PAPER_STATES).optional(),
      kind: z
        .string()
        .max(60)
        .optional()
        .openapi({
          description: both(
            'Loại: conclusionNotice, invitation, agenda, minutes, urgingLetter, opinionDocument …',
            'The kind: conclusionNotice, invitation, agenda, minutes, urgingLetter, opinionDocument …',
          ),
        }),
      ...paging,
    }),
  },
  responses: { 200: json(listOf(paperShape), 'The papers the caller may read'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: '/papers/{id}',
  operationId: 'readPaper',
  tags: ['papers'],
  summary: both('Một văn bản: nội dung, các bước', 'One paper: its text, its steps'),
  request: { params },
  responses: { 200: json(fullPaperShape, 'The paper'), ...PROBLEMS },
});

export function papersApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => {
    const { state, kind, cursor, limit } = c.req.valid('query');
    const { db } = c.var.platform;
    const query = { states: state && [state], kind };
    const rows = await listPapers(db, actorOf(c), { ...query, before: cursor, limit: limit + 1 });
    const items = rows.slice(0, limit);
    const next = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
    const total = await countPapers(db, actorOf(c), query);
    return c.json({ items: items.map(toShape), total, next }, 200);
  });

  api.openapi(readRoute, async (c) => c.json(await readPaper(c, c.req.valid('param').id), 200));
}
