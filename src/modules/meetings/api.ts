import type { OpenAPIHono } from '@hono/zod-openapi';
import { actApi } from './api/acts.ts';
import { meetingsApi } from './api/meetings.ts';

export function meetingApi(api: OpenAPIHono): void {
  meetingsApi(api);
  actApi(api);
}
