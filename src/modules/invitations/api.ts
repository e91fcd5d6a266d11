import type { OpenAPIHono } from '@hono/zod-openapi';
import { actApi } from './api/acts.ts';
import { feedApi } from './api/feeds.ts';
import { inviteeApi } from './api/invitees.ts';

export function invitationApi(api: OpenAPIHono): void {
  actApi(api);
  feedApi(api);
  inviteeApi(api);
}
