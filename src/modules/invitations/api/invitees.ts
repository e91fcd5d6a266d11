import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { meetingByCode, meetingFailure } from '#src/modules/meetings/index.ts';
import {
  bodyWithExample,
  both,
  described,
  json,
  PROBLEMS,
} from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { acceptExcuse, answerInvitation } from '../commands/answering.ts';
import { inviteBody, inviteGuest, overrideNotice, sendInvitations } from '../commands/inviting.ts';
import { seesList } from '../policy.ts';
import { inviteesOf } from '../queries/invitees.ts';
import { invitationsFor } from '../queries/mine.ts';
import { INVITEE_ANSWERS, INVITEE_ROLES, TOLD_WAYS } from '../schema.ts';
import type { Invitee } from '../schema.ts';

const { text, id, version } = described;
const tags = ['invitations'];
const byCode = z.object({
  code: z.string().openapi({ description: both('Mã cuộc họp.', 'The code of the meeting.') }),
});
const byId = z.object({ id: id('Mã giấy mời.', 'The id of the invitation.') });
const itemId = id(
  'Nội dung; bỏ trống là cả cuộc họp.',
  'The item; the whole meeting where left out.',
).optional();

const inviteeShape = z.object({
  id: z.uuid(),
  role: z.enum(INVITEE_ROLES),
  hasVote: z.boolean(),
  name: z.string(),
  bodyId: z.uuid().nullable(),
  itemId: z.uuid().nullable(),
  answer: z.enum(INVITEE_ANSWERS).nullable(),
  excuse: z.string(),
  isExcused: z.boolean(),
  substituteName: z.string(),
  toldAt: z.string().nullable(),
  toldBy: z.enum(TOLD_WAYS).nullable(),
  version: z.number().int(),
});

const toShape = (one: Invitee) => ({
  id: one.id,
  role: one.role,
  hasVote: one.has_vote,
  name: one.name,
  bodyId: one.body_id,
  itemId: one.item_id,
  answer: one.answer,
  excuse: one.excuse,
  isExcused: one.excuse_accepted_at !== null,
  substituteName: one.substitute_name,
  toldAt: one.told_at?.toISOString() ?? null,
  toldBy: one.told_way,
  version: one.version,
});

const listRoute = createRoute({
  method: 'get',
  path: '/meetings/{code}/invitations',
  operationId: 'listInvitations',
  tags,
  summary: both('Người dự họp và trả lời', 'Who is called to a meeting, and their answers'),
  request: { params: byCode },
  responses: { 200: json(z.array(inviteeShape), 'In the order of the list'), ...PROBLEMS },
});

const mineRoute = createRoute({
  method: 'get',
  path: '/invitations',
  operationId: 'listMyInvitations',
  tags,
  summary: both('Giấy mời của tôi', 'Meetings ahead to which the caller is called'),
  responses: {
    200: json(
      z.array(inviteeShape.extend({ meetingCode: z.string(), startsAt: z.string() })),
      'Soonest first',
    ),
    ...PROBLEMS,
  },
});

const made = json(z.object({ id: z.uuid() }), 'The line of the list');

const bodyRoute = createRoute({
  method: 'post',
  path: '/meetings/{code}/invitations/bodies',
  operationId: 'inviteBody',
  tags,
  summary: both('Mời cơ quan', 'Invite a body, to the meeting or to one item'),
  request: {
    params: byCode,
    body: {
      ...bodyWithExample(
        z.object({ bodyId: id('Cơ quan (/bodies).', 'The body (/bodies).'), itemId }),
      ),
      required: true,
    },
  },
  responses: { 200: made, ...PROBLEMS },
});

const guestRoute = createRoute({
  method: 'post',
  path: '/meetings/{code}/invitations/guests',
  operationId: 'inviteGuest',
  tags,
  summary: both('Mời khách theo tên', 'Invite somebody by name'),
  request: {
    params: byCode,
    body: {
      ...bodyWithExample(
        z.object({
          name: text('Họ tên, chức vụ.', 'Name and position.'),
          email: text('Thư điện tử.', 'E-mail.').optional(),
          itemId,
        }),
      ),
      required: true,
    },
  },
  responses: { 200: made, ...PROBLEMS },
});

const sendRoute = createRoute({
  method: 'post',
  path: '/meetings/{code}/invitations/send',
  operationId: 'sendInvitations',
  tags,
  summary: both('Gửi giấy mời', 'Tell those who have not heard of the meeting as it is now'),
  request: { params: byCode },
  responses: {
    200: json(
      z.object({ count: z.number().int(), otherwise: z.number().int() }),
      'How many by mail or on the system, and how many the office tells itself',
    ),
    ...PROBLEMS,
  },
});

const overrideRoute = createRoute({
  method: 'post',
  path: '/meetings/{code}/invitations/override',
  operationId: 'overrideNotice',
  tags,
  summary: both('Quyết định triệu tập sau thời hạn', 'A leader decides to call a meeting late'),
  request: {
    params: byCode,
    body: {
      ...bodyWithExample(z.object({ reason: text('Lý do.', 'The reason.') })),
      required: true,
    },
  },
  responses: { 200: json(z.object({ code: z.string() }), 'The meeting'), ...PROBLEMS },
});

const answered = json(z.object({ id: z.uuid(), code: z.string() }), 'The invitation');

const answerRoute = createRoute({
  method: 'post',
  path: '/invitations/{id}/answer',
  operationId: 'answerInvitation',
  tags,
  summary: both('Trả lời giấy mời', 'Comes, is absent and why, or sends a substitute'),
  request: {
    params: byId,
    body: {
      ...bodyWithExample(
        z.object({
          answer: z.enum(INVITEE_ANSWERS),
          excuse: text('Lý do vắng mặt.', 'Why absent.').optional(),
          substituteName: text('Người dự thay.', 'The substitute.').optional(),
          version: version.optional(),
        }),
      ),
      required: true,
    },
  },
  responses: { 200: answered, ...PROBLEMS },
});

const excuseRoute = createRoute({
  method: 'post',
  path: '/invitations/{id}/excuse',
  operationId: 'acceptExcuse',
  tags,
  summary: both('Chấp thuận vắng mặt', 'A leader accepts an absence'),
  request: { params: byId },
  responses: { 200: answered, ...PROBLEMS },
});

export function inviteeApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => {
    const actor = actorOf(c);
    const { db } = c.var.platform;
    const meeting = await meetingByCode(db, actor, c.req.valid('param').code);
    if (!meeting || !seesList(meeting)) throw meetingFailure('NotFound', 'meetings.not_found');
    return c.json((await inviteesOf(db, actor.tenantId, meeting.id)).map(toShape), 200);
  });
  api.openapi(mineRoute, async (c) => {
    const { db, clock } = c.var.platform;
    const mine = await invitationsFor(db, actorOf(c), clock());
    return c.json(
      mine.map((one) => ({
        ...toShape(one),
        meetingCode: one.code,
        startsAt: one.startsAt.toISOString(),
      })),
      200,
    );
  });
  api.openapi(bodyRoute, async (c) => {
    const { code } = c.req.valid('param');
    return c.json(await run(c, inviteBody, { ...c.req.valid('json'), code }), 200);
  });
  api.openapi(guestRoute, async (c) => {
    const { code } = c.req.valid('param');
    return c.json(await run(c, inviteGuest, { ...c.req.valid('json'), code }), 200);
  });
  api.openapi(sendRoute, async (c) =>
    c.json(await run(c, sendInvitations, c.req.valid('param')), 200),
  );
  api.openapi(overrideRoute, async (c) => {
    const { code } = c.req.valid('param');
    return c.json(await run(c, overrideNotice, { ...c.req.valid('json'), code }), 200);
  });
  api.openapi(answerRoute, async (c) => {
    const { id: invitee } = c.req.valid('param');
    return c.json(await run(c, answerInvitation, { ...c.req.valid('json'), id: invitee }), 200);
  });
  api.openapi(excuseRoute, async (c) =>
    c.json(await run(c, acceptExcuse, c.req.valid('param')), 200),
  );
}
