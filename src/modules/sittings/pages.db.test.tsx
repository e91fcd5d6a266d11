import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingsRoom } from '#src/modules/meetings/index.ts';
import { at } from '#test/meeting-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import type { PagesOf } from '#test/pages-of.ts';
import { whichItemsAreConcluded } from './held-for.ts';
import { sittingsRoom } from './room.ts';
import { openSittingWorld } from './test-data/sitting-world.ts';
import type { SittingWorld } from './test-data/sitting-world.ts';

let world: SittingWorld;
let pages: PagesOf;
beforeAll(async () => {
  world = await openSittingWorld();
  pages = pagesOf(() => world.platform, [meetingsRoom, sittingsRoom]);
});
afterAll(async () => await world.close());

describe('the secretary’s screen', () => {
  it('opens a sitting, records a speech and a vote, and closes it by plain forms', async () => {
    const { clerk, clock } = world;
    const { code, meetingId, items, members } = await world.gather();
    const here = `/meetings/${code}/sitting`;
    const planned = 'Cuộc họp định vào ngày 25/11/2026.';
    world.setNow(at('2026-11-23', '08:00'));
    const before = await pages.get(clerk, here);
    expect(before.html).toContain(planned);
    expect(before.html).toContain(`/meetings/${code}/move`);
    expect(before.html).toContain('Lý do người chủ trì quyết định họp sớm');
    clock('08:00');
    const screenBefore = await pages.get(clerk, here);
    expect(screenBefore.html).toContain('Khai mạc');
    expect(screenBefore.html).not.toContain(planned);
    const early = await pages.post(clerk, `${here}/open`, { presidingId: members[0]?.id ?? '' });
    expect(early.status).toBe(422);
    expect(early.html).toContain('Mới có mặt 0/9 thành viên, cần ít nhất 6');
    await pages.post(clerk, `${here}/present`, { everybody: 'on' });
    const opened = await pages.post(clerk, `${here}/open`, { presidingId: members[0]?.id ?? '' });
    expect(opened.to).toBe(here);
    clock('08:10');
    await pages.post(clerk, `${here}/start`, { itemId: items.opinion });
    const speech = {
      itemId: items.opinion,
      inviteeId: members[3]?.id ?? '',
      text: 'Cần rõ nguồn vốn.',
    };
    expect((await pages.post(clerk, `${here}/speech`, speech)).to).toBe(`${here}?panel=speech`);
    const vote = { itemId: items.opinion, subject: 'Tờ trình', votesFor: '8', votesAgainst: '2' };
    const refused = await pages.post(clerk, `${here}/vote`, vote);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Tổng số biểu quyết 10 nhiều hơn số thành viên có mặt 9');
    expect(refused.html).toContain('value="8"');
    await pages.post(clerk, `${here}/vote`, { ...vote, votesFor: '7' });
    const screen = await pages.get(clerk, here);
    expect(screen.html).toContain(
      '7 trên 9 thành viên, cần trên 1/2 tổng số thành viên: được thông qua',
    );
    expect(screen.html).toContain('Cần rõ nguồn vốn.');
    clock('11:00');
    const bare = items.personnel;
    whichItemsAreConcluded(async (_db, _tenantId, id) => new Set(id === meetingId ? [bare] : []));
    const panel = await pages.get(clerk, `${here}?panel=close`);
    expect(panel.html).toContain('Nội dung đã có kết luận nhưng chưa ghi là đã xem xét');
    const asked = await pages.post(clerk, `${here}/close`, { deferReason: 'Hết giờ' });
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('Đã có kết luận nhưng chưa ghi là đã xem xét: ');
    const answer = { deferReason: 'Hết giờ', concluded: 'done' };
    const close = await pages.post(clerk, `${here}/close`, answer);
    const settled = (await world.agenda(meetingId)).find(({ id }) => id === bare);
    expect(settled?.state).toBe('done');
    expect(close.to).toBe(here);
    expect((await world.meeting(meetingId))?.state).toBe('closed');
    const thread = await pages.get(clerk, `${here}/thread`);
    expect(thread.html).toContain('Kết thúc cuộc họp');
  });

  it('shows a member the agenda and the results, and nothing of restricted items to who may not', async () => {
    const { clerk, clock } = world;
    const { code, items } = await world.sit();
    const here = `/meetings/${code}/sitting`;
    await pages.post(clerk, `${here}/start`, { itemId: items.personnel });
    clock('08:20');
    const vote = { itemId: items.personnel, subject: 'Nhân sự kín', votesFor: '9' };
    await pages.post(clerk, `${here}/vote`, vote);
    const member = await pages.get(world.people.member, here);
    expect(member.html).toContain('Nhân sự kín');
    expect(member.html).not.toContain('name="votesFor"');
    const committee = await pages.get(world.people.committee, here);
    expect(committee.status).toBe(200);
    expect(committee.html).not.toContain('Nhân sự kín');
    expect(committee.html).not.toContain('Công tác cán bộ');
    expect((await pages.get(world.people.executive, here)).status).toBe(404);
    const post = await pages.post(world.people.member, `${here}/vote`, vote);
    expect(post.status).toBe(422);
    expect(post.html).not.toContain('name="votesFor"');
  });

  it('keeps the table of rules', async () => {
    const { clerk, people } = world;
    const rules = await pages.get(clerk, '/majority-rules');
    expect(rules.html).toContain('ít nhất 2/3 tổng số thành viên');
    expect(rules.html).toContain('Chưa xác nhận');
    expect((await pages.get(people.executive, '/majority-rules')).status).toBe(403);
  });
});
