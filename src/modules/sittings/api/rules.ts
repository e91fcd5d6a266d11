import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { bodyWithExample, both, json, PROBLEMS } from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { confirmMajorityRules, reviseMajorityRule } from '../commands/rules.ts';
import { sittingFailure } from '../failures.ts';
import { majorityRules } from '../queries/rules.ts';
import { RULE_SHAPES } from './rule-shapes.ts';

const tags = ['sittings'];

const listRoute = createRoute({
  method: 'get',
  path: '/majority-rules',
  operationId: 'listMajorityRules',
  tags,
  summary: both('Quy định số thành viên, biểu quyết', 'Quorums and majorities'),
  responses: {
    200: json(z.object({ items: z.array(z.record(z.string(), z.unknown())) }), 'Every version'),
    ...PROBLEMS,
  },
});

const confirmRoute = createRoute({
  method: 'post',
  path: '/majority-rules/confirm',
  operationId: 'confirmMajorityRules',
  tags,
  summary: both('Xác nhận quy định', 'The Standing Committee confirms rules'),
  request: { body: { ...bodyWithExample(RULE_SHAPES.confirm), required: true } },
  responses: { 200: json(z.object({ confirmed: z.number().int() }), 'How many'), ...PROBLEMS },
});

const reviseRoute = createRoute({
  method: 'post',
  path: '/majority-rules/{id}/revise',
  operationId: 'reviseMajorityRule',
  tags,
  summary: both('Lập phiên bản mới của quy định', 'A new version of a rule from a day'),
  request: {
    params: z.object({ id: z.uuid() }),
    body: { ...bodyWithExample(RULE_SHAPES.revise), required: true },
  },
  responses: { 200: json(z.object({ id: z.uuid() }), 'The new version'), ...PROBLEMS },
});

/** The table of quorums and majorities: read, confirmed by the leaders, revised by the office. */
export function ruleApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => {
    const actor = actorOf(c);
    if (!actor.permissions.has('meetings.read')) {
      throw sittingFailure('Forbidden', 'sittings.other_council');
    }
    const rules = await majorityRules(c.var.platform.db, actor.tenantId, actor.councilId);
    return c.json({ items: JSON.parse(JSON.stringify(rules)) as Record<string, unknown>[] }, 200);
  });
  api.openapi(confirmRoute, async (c) =>
    c.json(await run(c, confirmMajorityRules, c.req.valid('json')), 200),
  );
  api.openapi(reviseRoute, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await run(c, reviseMajorityRule, { ...c.req.valid('json'), id }), 200);
  });
}
