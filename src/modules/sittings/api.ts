import type { OpenAPIHono } from '@hono/zod-openapi';
import { ruleApi } from './api/rules.ts';
import { sittingApi } from './api/sitting.ts';
import { writtenApi } from './api/written.ts';

export function sittingsApi(api: OpenAPIHono): void {
  sittingApi(api);
  writtenApi(api);
  ruleApi(api);
}
