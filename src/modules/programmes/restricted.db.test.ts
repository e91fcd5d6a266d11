import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteesOf, invitationsRoom, tellInvitees } from '#src/modules/invitations/index.ts';
import { askPaper, callMeeting, meetingsRoom } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { openMeetingLife } from '#test/meeting-life.ts';
import type { MeetingLife } from '#test/meeting-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { programmesRoom } from './room.ts';

/** Stands in the names of a restricted meeting, item and paper, and nowhere else. */
const SECRET = 'Vụ việc kín';

let life: MeetingLife;
let codes: readonly string[];
beforeAll(async () => {
  life = await openMeetingLife();
  const { act, people, inside } = life;
  const closed = await life.plan({ title: `${SECRET}: cả cuộc họp`, isRestricted: true });
  const ofClosed = await life.addItem({ meetingId: closed.id, title: `${SECRET}: nội dung` });
  const session = await life.buildSession();
  const item = await life.addItem({
    meetingId: session.id,
    title: `${SECRET}: nội dung hạn chế`,
    isRestricted: true,
  });
  // The office owes one too: its administrator and auditor still do not learn of it.
  for (const [itemId, bodyId] of [
    [item, life.province.committeeIds[1]],
    [ofClosed, life.bodies.office],
  ]) {
    await act(people.clerk, askPaper, {
      itemId,
      kind: 'report',
      title: `${SECRET}: tài liệu`,
      bodyIds: [bodyId ?? ''],
      dueOn: '23/11/2026',
    });
  }
  await inside(people.clerk, async (ctx) => await callMeeting(ctx, closed.id));
  const ids = (await inviteesOf(life.db, life.tenantId, closed.id)).map(({ id }) => id);
  await tellInvitees(life.platform, { tenantId: life.tenantId, meetingId: closed.id, ids });
  life.passDays(4);
  codes = [closed.code, session.code];
});
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [meetingsRoom, invitationsRoom, programmesRoom]);

const addresses = (): readonly string[] => [
  '/week?from=2026-11-23',
  '/week/monday',
  '/programmes',
  '/programmes/choose',
  ...codes.map((code) => `/programmes/choose?meeting=${code}`),
  '/proposals',
  '/invitations',
  '/meetings',
  ...codes.flatMap((code) => [
    `/meetings/${code}/invitations`,
    `/meetings/${code}/pack`,
    `/meetings/${code}/handouts`,
  ]),
];

async function told(actor: Actor): Promise<readonly string[]> {
  const found: string[] = [];
  for (const address of addresses()) {
    const { html } = await pages.get(actor, address);
    if (html.includes(SECRET)) found.push(address);
  }
  return found;
}

describe('what is restricted', () => {
  it('is named to nobody who may not read it, on any page of these rooms', async () => {
    const outside = ['committee', 'auditor', 'delegate', 'department', 'front', 'admin'] as const;
    for (const seat of [...outside, 'executive', 'communeClerk', 'communeChair'] as const) {
      expect([seat, await told(life.people[seat])]).toEqual([seat, []]);
    }
  });

  it('stands on the pages of those who prepare and decide', async () => {
    expect(await told(life.people.clerk)).toContain('/week?from=2026-11-23');
    expect(await told(life.people.chair)).toContain('/week/monday');
  });

  it('leaves the house in no mail and no notice', async () => {
    const mails = await life.db.selectFrom('outbox_mails').selectAll().execute();
    const notices = await life.db.selectFrom('notices').selectAll().execute();
    expect(JSON.stringify([mails, notices])).not.toContain(SECRET);
  });
});
