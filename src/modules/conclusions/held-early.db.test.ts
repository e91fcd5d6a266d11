import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { versionsOf } from '#src/council/papers/index.ts';
import { conclusionFigures } from './queries/rates.ts';
import { addItem } from '#src/modules/meetings/index.ts';
import { openConclusionWorld } from '#test/conclusion-world.ts';
import type { ConclusionWorld } from '#test/conclusion-world.ts';
import { drawMinutes } from './commands/minutes.ts';
import { contextOfMeeting } from './acting/read-due.ts';
import { reviewSheet } from './queries/review.ts';

let world: ConclusionWorld;
beforeAll(async () => {
  world = await openConclusionWorld();
}, 600_000);
afterAll(async () => await world.close());

const blocksOf = async (paperId: string) => {
  const [text] = await versionsOf(world.db, { tenant_id: world.tenantId, id: paperId });
  return JSON.stringify(text?.blocks);
};

/** Called for 07/12/2026, held on 18/11. */
async function heldEarly() {
  const at = await world.session('2026-12-07');
  await world.db
    .updateTable('meetings')
    .set({
      state: 'closed',
      outcome: 'held',
      opened_at: new Date('2026-11-18T05:06:00Z'),
      closed_at: new Date('2026-11-18T06:30:00Z'),
    })
    .where('id', '=', at.id)
    .execute();
  return at;
}

describe('conclusions', () => {
  it('are counted through in the order of the agenda', async () => {
    const at = await world.session();
    const item = { meetingId: at.id, kind: 'other', title: 'Nội dung khác' };
    const second = await world.act(world.clerk, addItem, item);
    await world.capture({ ...at, itemId: second.id }, { content: 'Của nội dung hai' });
    await world.capture(at, { content: 'Của nội dung một' });
    const listed = (await world.of(at)).map(({ position, content }) => [position, content]);
    expect(listed).toEqual([
      [1, 'Của nội dung một'],
      [2, 'Của nội dung hai'],
    ]);
  });
});

describe('a meeting held before the day it was called for', () => {
  it('bears the day it was held on in papers, dates, the next review and the figures', async () => {
    const at = await heldEarly();
    await world.capture(at);
    const notice = await blocksOf(await world.issued(at));
    expect(notice).toContain('Ngày 18/11/2026');
    expect(notice).not.toContain('07/12/2026');
    const { paperId } = await world.act(world.clerk, drawMinutes, { meetingId: at.id });
    const minutes = await blocksOf(paperId);
    expect(minutes).toContain('Vào hồi 12 giờ 06 phút, ngày 18 tháng 11 năm 2026');
    expect(minutes).toContain('kết thúc vào hồi 13 giờ 30 phút, ngày 18 tháng 11 năm 2026');
    const meeting = await world.meeting(at.id);
    expect((await contextOfMeeting(world.db, meeting)).heldOn).toBe('2026-11-18');
    const [issued] = await world.of(at);
    const next = await world.session('2026-11-25');
    const { open } = await reviewSheet(world.db, await world.meeting(next.id));
    expect(open.map(({ id }) => id)).toContain(issued?.id);
    const ask = { tenantId: world.tenantId, councilId: meeting.council_id, today: '2026-11-20' };
    const month = { from: '2026-11-01', to: '2026-11-30' };
    const figures = await conclusionFigures(world.db, { ...ask, ...month });
    expect(JSON.stringify(figures)).toContain(at.code);
  });
});
