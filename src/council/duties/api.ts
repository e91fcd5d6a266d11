import type { OpenAPIHono } from '@hono/zod-openapi';
import { registerApi } from './api/register.ts';
import { urgeDaysApi } from './api/urge-days.ts';

export function dutyApi(api: OpenAPIHono): void {
  urgeDaysApi(api);
  registerApi(api);
}
