import type { OpenAPIHono } from '@hono/zod-openapi';
import { actApi } from './api/acts.ts';
import { extractApi } from './api/extract.ts';
import { readApi } from './api/reads.ts';

export function conclusionApi(api: OpenAPIHono): void {
  extractApi(api);
  actApi(api);
  readApi(api);
}
