import type { OpenAPIHono } from '@hono/zod-openapi';
import { extractApi } from './api-extract.ts';

export function conclusionApi(api: OpenAPIHono): void {
  extractApi(api);
}
