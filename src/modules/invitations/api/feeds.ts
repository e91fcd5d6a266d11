import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { both, json, PROBLEMS } from '#src/platform/web/api-description.ts';
import { run } from '#src/platform/web/context.ts';
import { endFeed, makeFeed } from '../commands/feeds.ts';

const tags = ['invitations'];

const makeRoute = createRoute({
  method: 'post',
  path: '/calendar-feed',
  operationId: 'makeCalendarFeed',
  tags,
  summary: both('Tạo địa chỉ lịch họp riêng', 'Make a secret address of one’s own calendar'),
  description: both(
    'Địa chỉ chỉ hiện một lần ở đây; địa chỉ trước đó thôi dùng được.',
    'The address is told once, here; the one before stops answering.',
  ),
  responses: {
    200: json(
      z.object({
        path: z.string().openapi({ example: '/lich/Zk3…9w.ics' }),
        address: z.string().openapi({ example: 'https://hdnd.example.vn/lich/Zk3…9w.ics' }),
      }),
      'The address to subscribe to',
    ),
    ...PROBLEMS,
  },
});

const endRoute = createRoute({
  method: 'post',
  path: '/calendar-feed/end',
  operationId: 'endCalendarFeed',
  tags,
  summary: both('Ngừng địa chỉ lịch họp riêng', 'End the address of one’s own calendar'),
  responses: { 200: json(z.object({}), 'It answers no more'), ...PROBLEMS },
});

/** One's own calendar at a secret address. */
export function feedApi(api: OpenAPIHono): void {
  api.openapi(makeRoute, async (c) => {
    const { path } = await run(c, makeFeed, {});
    return c.json({ path, address: `${c.var.platform.address ?? ''}${path}` }, 200);
  });
  api.openapi(endRoute, async (c) => c.json(await run(c, endFeed, {}), 200));
}
