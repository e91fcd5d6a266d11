import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { mayNotPrepare, meetingByCode, meetingFailure } from '#src/modules/meetings/index.ts';
import {
  bodyWithExample,
  both,
  described,
  json,
  PROBLEMS,
} from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { collect, handOut } from '../commands/handouts.ts';
import { removeInvitee, renewMembers } from '../commands/inviting.ts';
import { correctAddress, toldOtherwise } from '../commands/reaching.ts';
import { draftAgenda, draftInvitation } from '../commands/paper.ts';
import { handoutsOf } from '../queries/handouts.ts';

const { id, text, version } = described;
const tags = ['invitations'];
const byCode = z.object({
  code: z.string().openapi({ description: both('Mã cuộc họp.', 'The code of the meeting.') }),
});
const ids = (vi: string, en: string) => z.array(z.uuid()).openapi({ description: both(vi, en) });
const count = json(z.object({ count: z.number().int() }), 'How many');

const membersRoute = createRoute({
  method: 'post',
  path: '/meetings/{code}/invitations/members',
  operationId: 'renewMembers',
  tags,
  summary: both('Lấy danh sách thành viên', 'Take the members from their seats of today'),
  request: { params: byCode },
  responses: { 200: json(z.object({ code: z.string() }), 'The meeting'), ...PROBLEMS },
});

const paperRoute = createRoute({
  method: 'post',
  path: '/meetings/{code}/invitations/paper',
  operationId: 'draftInvitation',
  tags,
  summary: both('Soạn giấy mời', 'Draft the invitation on paper'),
  request: { params: byCode },
  responses: { 200: json(z.object({ id: z.uuid() }), 'The paper'), ...PROBLEMS },
});

const agendaRoute = createRoute({
  method: 'post',
  path: '/meetings/{code}/invitations/agenda',
  operationId: 'draftAgenda',
  tags,
  summary: both('Soạn chương trình phiên họp', 'Draft the agenda on paper'),
  request: { params: byCode },
  responses: { 200: json(z.object({ id: z.uuid() }), 'The paper'), ...PROBLEMS },
});

const removeRoute = createRoute({
  method: 'post',
  path: '/invitations/{id}/remove',
  operationId: 'removeInvitee',
  tags,
  summary: both('Xóa khỏi danh sách mời', 'Take off the list who has not been told'),
  request: {
    params: z.object({ id: id('Mã giấy mời.', 'The id of the invitation.') }),
    body: {
      ...bodyWithExample(z.object({ version })),
      required: true,
    },
  },
  responses: { 200: json(z.object({ code: z.string() }), 'The meeting'), ...PROBLEMS },
});

const toldRoute = createRoute({
  method: 'post',
  path: '/invitations/{id}/told',
  operationId: 'toldOtherwise',
  tags,
  summary: both('Đã báo bằng cách khác', 'The office told them another way'),
  request: {
    params: z.object({ id: id('Mã giấy mời.', 'The id of the invitation.') }),
    body: {
      ...bodyWithExample(z.object({ version })),
      required: true,
    },
  },
  responses: { 200: json(z.object({ code: z.string() }), 'The meeting'), ...PROBLEMS },
});

const addressRoute = createRoute({
  method: 'post',
  path: '/invitations/{id}/address',
  operationId: 'correctAddress',
  tags,
  summary: both('Sửa địa chỉ, gửi lại giấy mời', 'Correct the address and send it again'),
  request: {
    params: z.object({ id: id('Mã giấy mời.', 'The id of the invitation.') }),
    body: {
      ...bodyWithExample(z.object({ version, email: text('Thư điện tử.', 'The address.') })),
      required: true,
    },
  },
  responses: {
    200: json(z.object({ code: z.string(), name: z.string() }), 'The meeting, and whom it is for'),
    ...PROBLEMS,
  },
});

const handoutShape = z.object({
  id: z.uuid(),
  paperId: z.uuid(),
  inviteeId: z.uuid(),
  name: z.string(),
  copyNumber: z.number().int(),
  handedAt: z.string(),
  collectedAt: z.string().nullable(),
});

const handoutsRoute = createRoute({
  method: 'get',
  path: '/meetings/{code}/handouts',
  operationId: 'listHandouts',
  tags,
  summary: both('Bản tài liệu hạn chế đã phát', 'Numbered copies of restricted papers'),
  request: { params: byCode },
  responses: { 200: json(z.array(handoutShape), 'By paper and number'), ...PROBLEMS },
});

const handOutRoute = createRoute({
  method: 'post',
  path: '/meetings/{code}/handouts',
  operationId: 'handOut',
  tags,
  summary: both('Phát tài liệu hạn chế', 'Hand out numbered copies'),
  request: {
    params: byCode,
    body: {
      ...bodyWithExample(
        z.object({
          paperId: id('Tài liệu.', 'The paper.'),
          inviteeIds: ids('Người nhận.', 'Who gets one.'),
        }),
      ),
      required: true,
    },
  },
  responses: { 200: count, ...PROBLEMS },
});

const collectRoute = createRoute({
  method: 'post',
  path: '/meetings/{code}/handouts/collect',
  operationId: 'collectHandouts',
  tags,
  summary: both('Thu tài liệu hạn chế', 'Collect copies'),
  request: {
    params: byCode,
    body: {
      ...bodyWithExample(
        z.object({ handoutIds: ids('Các bản thu lại.', 'The copies given back.') }),
      ),
      required: true,
    },
  },
  responses: { 200: count, ...PROBLEMS },
});

/** What the office does with the list and with numbered copies. */
export function actApi(api: OpenAPIHono): void {
  api.openapi(membersRoute, async (c) =>
    c.json(await run(c, renewMembers, c.req.valid('param')), 200),
  );
  api.openapi(paperRoute, async (c) =>
    c.json(await run(c, draftInvitation, c.req.valid('param')), 200),
  );
  api.openapi(agendaRoute, async (c) =>
    c.json(await run(c, draftAgenda, c.req.valid('param')), 200),
  );
  api.openapi(removeRoute, async (c) => {
    const { id: invitee } = c.req.valid('param');
    return c.json(await run(c, removeInvitee, { ...c.req.valid('json'), id: invitee }), 200);
  });
  api.openapi(toldRoute, async (c) => {
    const { id: invitee } = c.req.valid('param');
    return c.json(await run(c, toldOtherwise, { ...c.req.valid('json'), id: invitee }), 200);
  });
  api.openapi(addressRoute, async (c) => {
    const { id: invitee } = c.req.valid('param');
    return c.json(await run(c, correctAddress, { ...c.req.valid('json'), id: invitee }), 200);
  });
  api.openapi(handoutsRoute, async (c) => {
    const actor = actorOf(c);
    const { db } = c.var.platform;
    const meeting = await meetingByCode(db, actor, c.req.valid('param').code);
    if (!meeting) throw meetingFailure('NotFound', 'meetings.not_found');
    const refused = mayNotPrepare(actor, meeting);
    if (refused) throw meetingFailure('Forbidden', refused);
    const listed = await handoutsOf(db, actor.tenantId, meeting.id);
    return c.json(
      listed.map(({ id: copy, paperId, inviteeId, name, copyNumber, handedAt, collectedAt }) => ({
        id: copy,
        paperId,
        inviteeId,
        name,
        copyNumber,
        handedAt: handedAt.toISOString(),
        collectedAt: collectedAt?.toISOString() ?? null,
      })),
      200,
    );
  });
  api.openapi(handOutRoute, async (c) => {
    const { code } = c.req.valid('param');
    return c.json(await run(c, handOut, { ...c.req.valid('json'), code }), 200);
  });
  api.openapi(collectRoute, async (c) => {
    const { code } = c.req.valid('param');
    return c.json(await run(c, collect, { ...c.req.valid('json'), code }), 200);
  });
}
