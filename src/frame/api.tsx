import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, Hono } from 'hono';
import { platformFailure } from '#src/platform/errors.ts';
import { both } from '#src/platform/web/api-description.ts';
import { API_PREFIX } from '#src/platform/web/pipeline.ts';
import { sendProblem } from '#src/platform/web/problem.ts';
import { translateIssues } from '#src/platform/web/input.ts';
import type { Room } from '#src/platform/web/room.ts';
import { ApiPage } from './api-page.tsx';
import { onlyKnownQueries } from './known-queries.ts';
import { frameText } from './messages.ts';

const DESCRIPTION = {
  openapi: '3.1.0',
  info: {
    title: 'Nghị Sự',
    version: '1',
    description:
      "The working system of People's Council Standing Committees. Errors are problem+json (RFC 9457); `code` is part of the contract, `title` is for people.",
    license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
  },
  servers: [{ url: API_PREFIX }],
  security: [{ key: [] }],
  tags: [
    { name: 'petitions', description: both('Kiến nghị cử tri', 'Voter petitions') },
    { name: 'duties', description: both('Trách nhiệm và việc theo dõi', 'Duties') },
    {
      name: 'meetings',
      description: both('Phiên họp, chương trình, tài liệu', 'Meetings, agendas, papers'),
    },
    {
      name: 'sittings',
      description: both('Diễn biến cuộc họp, biểu quyết', 'Sittings, votes'),
    },
    {
      name: 'conclusions',
      description: both('Kết luận và việc theo dõi', 'Conclusions and their follow-up'),
    },
    { name: 'papers', description: both('Văn bản', 'Papers') },
    {
      name: 'programmes',
      description: both('Chương trình công tác, đề xuất', 'Work programmes, proposals'),
    },
    { name: 'invitations', description: both('Giấy mời và trả lời', 'Invitations, answers') },
    {
      name: 'executive-submissions',
      description: both('Tờ trình xin ý kiến', 'Submissions of the executive'),
    },
    { name: 'bodies', description: both('Cơ quan, đơn vị', 'Bodies') },
    { name: 'units', description: both('Đơn vị hành chính', 'Administrative units') },
  ],
};

/** JSON over the same commands and queries as the pages: `/api/v1`, its description, and a page to read it. */
export function apiRoutes(app: Hono, rooms: readonly Room[]): void {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const fields = translateIssues(
        result.error,
        'data' in result ? result.data : undefined,
        c.var.locale,
      );
      return sendProblem(c, platformFailure('InvalidInput', 'platform.invalid_input', {}, fields));
    },
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of your account: /account/keys',
  });
  api.use(async (c, next) => {
    if (c.var.actor?.via !== 'key') throw platformFailure('Forbidden', 'platform.sign_in');
    return await next();
  });
  let description: ReturnType<typeof api.getOpenAPI31Document> | undefined;
  const described = () => (description ??= api.getOpenAPI31Document(DESCRIPTION));
  api.use(onlyKnownQueries(API_PREFIX, described));
  for (const room of rooms) room.api?.(api);
  app.get('/api/openapi.json', (c) => c.json(described()));
  app.get('/api', async (c: Context) => {
    const text = frameText(c.var.locale);
    return await c.render(<ApiPage locale={c.var.locale} description={described()} />, {
      title: text.api.title,
      section: '/api',
    });
  });
  app.route(API_PREFIX, api);
}
