import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { PROBLEMS, both } from '#src/platform/web/api-description.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { docxOf, pdfOf } from '../queries/files.ts';

import { params } from './shapes.ts';

const fileRoute = createRoute({
  method: 'get',
  path: '/papers/{id}/files/{format}',
  operationId: 'readPaperFile',
  tags: ['papers'],
  summary: both(
    'Tệp Word hoặc PDF, dựng từ bản đang lưu; chưa ký số',
    'The Word file or the PDF, drawn from the stored version; not digitally signed',
  ),
  request: { params: params.extend({ format: z.enum(['docx', 'pdf']) }) },
  responses: {
    200: {
      description: both('Tệp.', 'The file.'),
      content: { 'application/octet-stream': { schema: z.string() } },
    },
    ...PROBLEMS,
  },
});

export function fileApi(api: OpenAPIHono): void {
  api.openapi(fileRoute, async (c) => {
    const { id, format } = c.req.valid('param');
    const { db, clock } = c.var.platform;
    const draw = format === 'docx' ? docxOf : pdfOf;
    const bytes = await draw(db, actorOf(c), id, clock());
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    }) as never;
  });
}
