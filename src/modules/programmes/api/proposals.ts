import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { ITEM_KINDS } from '#src/modules/meetings/index.ts';
import {
  bodyWithExample,
  both,
  described,
  json,
  PROBLEMS,
} from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { declineProposal, proposeItem, withdrawProposal } from '../commands/proposals.ts';
import { mayNotPropose } from '../policy.ts';
import { proposalsFor } from '../queries/programmes.ts';
import { reader } from './reader.ts';

const { text, id, version } = described;

const proposalShape = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.enum(ITEM_KINDS),
  month: z.string(),
  reason: z.string(),
  bodyName: z.string(),
  state: z.enum(['proposed', 'chosen', 'declined', 'withdrawn']),
  decidedReason: z.string(),
  version: z.number().int(),
});

const withId = z.object({ id: id('Mã.', 'The id.') });
const idAnswer = z.object({ id: z.uuid() });
const tags = ['programmes'];

const proposalsRoute = createRoute({
  method: 'get',
  path: '/proposals',
  operationId: 'listProposals',
  tags,
  summary: both('Đề xuất nội dung họp', 'Proposed items: all for the council, else one’s own'),
  responses: { 200: json(z.array(proposalShape), 'Waiting ones first'), ...PROBLEMS },
});

const proposeRoute = createRoute({
  method: 'post',
  path: '/proposals',
  operationId: 'proposeItem',
  tags,
  summary: both('Đề xuất nội dung', 'Propose an item for a coming month'),
  request: {
    body: {
      ...bodyWithExample(
        z.object({
          month: text('Tháng.', 'The month.', '2026-12'),
          kind: z.enum(ITEM_KINDS).optional(),
          title: text('Nội dung.', 'What it is about.'),
          reason: text('Lý do.', 'Why.'),
        }),
      ),
      required: true,
    },
  },
  responses: { 200: json(idAnswer, 'The proposal'), ...PROBLEMS },
});

const declineRoute = createRoute({
  method: 'post',
  path: '/proposals/{id}/decline',
  operationId: 'declineProposal',
  tags,
  summary: both('Không chọn đề xuất', 'Not taken up, with the reason'),
  request: {
    params: withId,
    body: {
      ...bodyWithExample(
        z.object({ reason: text('Lý do.', 'The reason.'), version: version.optional() }),
      ),
      required: true,
    },
  },
  responses: { 200: json(idAnswer, 'The proposal'), ...PROBLEMS },
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/proposals/{id}/withdraw',
  operationId: 'withdrawProposal',
  tags,
  summary: both('Rút đề xuất', 'Take back one’s own proposal'),
  request: {
    params: withId,
    body: { ...json(z.object({ version: version.optional() }), ''), required: false },
  },
  responses: { 200: json(idAnswer, 'The proposal'), ...PROBLEMS },
});

export function proposalApi(api: OpenAPIHono): void {
  api.openapi(proposalsRoute, async (c) => {
    const actor = actorOf(c);
    if (mayNotPropose(actor)) reader(actor);
    const all = await proposalsFor(c.var.platform.db, actor);
    return c.json(
      all.map((one) => ({
        id: one.id,
        title: one.title,
        kind: one.kind,
        month: one.month,
        reason: one.reason,
        bodyName: one.bodyName,
        state: one.state,
        decidedReason: one.decided_reason,
        version: one.version,
      })),
      200,
    );
  });
  api.openapi(proposeRoute, async (c) =>
    c.json(await run(c, proposeItem, c.req.valid('json')), 200),
  );
  api.openapi(declineRoute, async (c) => {
    const { id: proposal } = c.req.valid('param');
    return c.json(await run(c, declineProposal, { ...c.req.valid('json'), id: proposal }), 200);
  });
  api.openapi(withdrawRoute, async (c) => {
    const { id: proposal } = c.req.valid('param');
    const { version: seen } = c.req.valid('json') ?? {};
    return c.json(await run(c, withdrawProposal, { version: seen, id: proposal }), 200);
  });
}
