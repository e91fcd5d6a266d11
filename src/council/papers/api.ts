import type { OpenAPIHono } from '@hono/zod-openapi';
import { actApi } from './api/acts.ts';
import { fileApi } from './api/files.ts';
import { papersApi } from './api/papers.ts';

export function paperApi(api: OpenAPIHono): void {
  papersApi(api);
  actApi(api);
  fileApi(api);
}
