import type { OpenAPIHono } from '@hono/zod-openapi';
import { actApi } from './api/acts.ts';
import { registerApi } from './api/petitions.ts';
import { similarApi } from './api/similar.ts';
import { suggestApi } from './api/suggest.ts';

export function petitionApi(api: OpenAPIHono): void {
  registerApi(api);
  similarApi(api);
  suggestApi(api);
  actApi(api);
}
