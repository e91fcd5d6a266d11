import type { OpenAPIHono } from '@hono/zod-openapi';
import { actApi } from './api/acts.ts';
import { registerApi } from './api/petitions.ts';
import { similarApi } from './api/similar.ts';

export function petitionApi(api: OpenAPIHono): void {
  registerApi(api);
  similarApi(api);
  actApi(api);
}
