import type { OpenAPIHono } from '@hono/zod-openapi';
import { actApi } from './api/acts.ts';
import { recordApi } from './api/record.ts';
import { registerApi } from './api/register.ts';
import { reportApi } from './api/report.ts';

export function opinionsApi(api: OpenAPIHono): void {
  registerApi(api);
  reportApi(api);
  recordApi(api);
  actApi(api);
}
