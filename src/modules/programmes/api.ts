import type { OpenAPIHono } from '@hono/zod-openapi';
import { actApi } from './api/acts.ts';
import { programmesApi } from './api/programmes.ts';
import { proposalApi } from './api/proposals.ts';

export function programmeApi(api: OpenAPIHono): void {
  programmesApi(api);
  proposalApi(api);
  actApi(api);
}
