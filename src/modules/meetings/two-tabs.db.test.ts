import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMeetingLife } from '#test/meeting-life.ts';
import type { MeetingLife } from '#test/meeting-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { meetingsRoom } from './index.ts';

let life: MeetingLife;
beforeAll(async () => void (life = await openMeetingLife()));
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [meetingsRoom]);
const CHANGED = 'vừa được người khác sửa';

const seenVersion = (html: string) => /name="version" value="(\d+)"/u.exec(html)?.[1] ?? '';

async function openForm(code: string, act: string) {
  const path = `/meetings/${code}/${act}`;
  const version = seenVersion((await pages.get(life.people.clerk, path)).html);
  return async (given: Record<string, string>, seen = version) =>
    await pages.post(life.people.clerk, path, { version: seen, ...given });
}

const to = (day: string) => ({
  day,
  startsTime: '08:00',
  endsTime: '11:00',
  place: 'Phòng 2',
  reason: 'Trùng lịch tiếp dân',
});

it('a move from a page read before another move is refused, keeps what was typed, and goes through once read', async () => {
  const { id, code } = await life.buildSession();
  const [first, stale] = [await openForm(code, 'move'), await openForm(code, 'move')];
  expect((await first(to('26/11/2026'))).status).toBe(303);
  const moved = await life.meeting(id);
  const refused = await stale(to('27/11/2026'));
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(CHANGED);
  expect(refused.html).toContain('value="27/11/2026"');
  expect(await life.meeting(id)).toMatchObject({
    starts_at: moved?.starts_at,
    sequence: moved?.sequence,
  });
  expect((await stale(to('27/11/2026'), seenVersion(refused.html))).status).toBe(303);
});

it('of three moves at once one goes through', async () => {
  const { id, code } = await life.buildSession();
  const before = (await life.meeting(id))?.sequence ?? 0;
  const move = await openForm(code, 'move');
  const days = ['26/11/2026', '27/11/2026', '30/11/2026'];
  const statuses = await Promise.all(days.map(async (day) => (await move(to(day))).status));
  expect(statuses.toSorted()).toEqual([303, 422, 422]);
  expect((await life.meeting(id))?.sequence).toBe(before + 1);
});

it('a meeting moved meanwhile is not cancelled, nor called back from a page of an earlier cancelling', async () => {
  const { id, code } = await life.buildSession();
  const [cancel, move] = [await openForm(code, 'cancel'), await openForm(code, 'move')];
  await move(to('26/11/2026'));
  const refused = await cancel({ reason: 'Bão số 9' });
  expect(refused.html).toContain(CHANGED);
  expect((await life.meeting(id))?.state).toBe('called');
  expect((await cancel({ reason: 'Bão số 9' }, seenVersion(refused.html))).status).toBe(303);
  const [back, stale] = [await openForm(code, 'reinstate'), await openForm(code, 'reinstate')];
  await back({});
  await (
    await openForm(code, 'cancel')
  )({ reason: 'Bão số 10' });
  expect((await stale({})).html).toContain(CHANGED);
  expect((await life.meeting(id))?.state).toBe('cancelled');
});
