import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runClock } from '#src/council/duties/index.ts';
import { paperById, paperSteps, versionsOf } from '#src/council/papers/index.ts';
import { openConclusionWorld } from '#test/conclusion-world.ts';
import type { ConclusionWorld } from '#test/conclusion-world.ts';
import { correctConclusion, confirmCorrections } from './commands/correct.ts';
import { confirmConclusions } from './commands/confirm.ts';
import { circulateMinutes, drawMinutes } from './commands/minutes.ts';
import { drawNotice } from './commands/notice.ts';
import { reviewConclusion } from './commands/review.ts';
import { conclusionByCode } from './queries/conclusions.ts';
import { dutiesOfNotice } from './queries/duties-of-notice.ts';
import { reviewSheet } from './queries/review.ts';

let world: ConclusionWorld;
beforeAll(async () => {
  world = await openConclusionWorld();
}, 600_000);
afterAll(async () => await world.close());

type Refused = { readonly code?: string; readonly fields?: Readonly<Record<string, string>> };
const refused = async (doing: Promise<unknown>) =>
  await doing.then(
    () => null,
    ({ code, fields }: Refused) => ({ code, fields: Object.keys(fields ?? {}) }),
  );
const wordsOf = async (paperId: string) => {
  const [text] = await versionsOf(world.db, { tenant_id: world.tenantId, id: paperId });
  return { subject: text?.subject ?? '', blocks: JSON.stringify(text?.blocks) };
};
const stateOf = async (meetingId: string, state: 'open' | 'called') =>
  await world.db.updateTable('meetings').set({ state }).where('id', '=', meetingId).execute();

describe('a corrected notice', () => {
  it('says that it corrects, what it corrects, and old and new of each change', async () => {
    const at = await world.session();
    await world.capture(at, { content: 'Khắc phục sạt lở trước ngày 15/12/2026' });
    const first = await world.issued(at);
    const issuedPaper = await paperById(world.db, world.clerk, first);
    const made = issuedPaper && (await dutiesOfNotice(world.db, world.clerk, issuedPaper));
    expect(made).toHaveLength(1);
    expect(made?.[0]?.label).toMatch(/^NV-[0-9A-Z-]+: /u);
    const [issued] = await world.of(at);
    const correct = async (content: string) =>
      await world.act(world.clerk, correctConclusion, {
        id: issued?.id,
        version: issued?.version,
        content,
        leadBodyId: world.department.bodyId,
        due: '28/12/2026',
        reason: 'Ghi nhầm ngày',
      });
    expect(await refused(correct('Khắc phục sạt lở trước ngày 15/12/2026'))).toEqual({
      code: 'conclusions.words_keep_day',
      fields: ['content'],
    });
    await correct('Khắc phục sạt lở trước ngày 28/12/2026');
    await world.act(world.chair, confirmCorrections, { meetingId: at.id });
    const { paperId } = await world.act(world.clerk, drawNotice, { meetingId: at.id });
    const before = await paperById(world.db, world.clerk, first);
    const { subject, blocks } = await wordsOf(paperId);
    expect(subject).toContain(`Đính chính Thông báo số ${before?.symbol} ngày `);
    expect(subject).not.toBe(before?.subject);
    expect(blocks).toContain(
      'Thời hạn: đã ghi “chậm nhất ngày 15/12/2026”; nay đính chính thành “chậm nhất ngày 28/12/2026”.',
    );
    expect(blocks).toContain('Lý do: Ghi nhầm ngày.');
    expect(blocks).toContain('PHỤ LỤC I. TOÀN VĂN KẾT LUẬN SAU KHI ĐÍNH CHÍNH');
    await world.issue(paperId);
    expect((await world.dutiesOf(issued?.id ?? ''))[0]?.due_on).toBe('2026-12-28');
  });
});

describe('while the meeting is open', () => {
  it('neither notice nor minutes are drawn, sent or issued', async () => {
    const at = await world.session();
    await world.capture(at);
    await world.act(world.chair, confirmConclusions, { meetingId: at.id });
    const meeting = { meetingId: at.id };
    await world.act(world.clerk, drawMinutes, meeting);
    const { paperId } = await world.act(world.clerk, drawNotice, meeting);
    await world.numbered(paperId);
    await stateOf(at.id, 'open');
    for (const doing of [
      async () => await world.act(world.clerk, drawNotice, meeting),
      async () => await world.act(world.clerk, drawMinutes, meeting),
      async () => await world.act(world.clerk, circulateMinutes, meeting),
      async () => await world.act(world.registry, paperSteps.issue, { paperId }),
    ])
      expect((await refused(doing()))?.code).toBe('conclusions.meeting_open');
    await stateOf(at.id, 'called');
    await world.act(world.registry, paperSteps.issue, { paperId });
  });
});

describe('bodies given by id', () => {
  it('are of this house and still there, or the field says so', async () => {
    const at = await world.session();
    const unknown = '01900000-0000-7000-8000-000000000000';
    expect(await refused(world.capture(at, { leadBodyId: unknown }))).toEqual({
      code: 'conclusions.no_such_body',
      fields: ['leadBodyId'],
    });
    expect(await refused(world.capture(at, { coBodyIds: [unknown] }))).toEqual({
      code: 'conclusions.no_such_body',
      fields: ['coBodyIds'],
    });
    const ended = world.life.bodies.provinceExecutive;
    const until = async (valid_to: string | null) =>
      await world.db.updateTable('bodies').set({ valid_to }).where('id', '=', ended).execute();
    await until('2026-10-31');
    expect((await refused(world.capture(at, { leadBodyId: ended })))?.code).toBe(
      'conclusions.no_such_body',
    );
    await until(null);
  });
});

describe('a day that was moved', () => {
  it('is the day of those who help too, and the next notice does not call it missed', async () => {
    const helper = world.life.bodies.provinceExecutive;
    const at = await world.session('2026-10-05');
    await world.capture(at, { content: 'Cắm mốc', due: '12/11/2026', coBodyIds: [helper] });
    await world.issued(at);
    const [issued] = await world.of(at);
    await runClock(world.life.platform);
    const next = await world.session('2026-11-19');
    const { open } = await reviewSheet(world.db, await world.meeting(next.id));
    const line = open.find(({ id }) => id === issued?.id);
    await world.act(world.chair, reviewConclusion, {
      meetingId: next.id,
      dutyId: line?.dutyId,
      decision: 'extend',
      dueOn: '20/12/2026',
      note: 'Chờ mặt bằng',
    });
    const days = (await world.dutiesOf(issued?.id ?? '')).map(({ part, due_on }) => [part, due_on]);
    expect(days.toSorted()).toEqual([
      ['co', '2026-12-20'],
      ['lead', '2026-12-20'],
    ]);
    const seen = await conclusionByCode(world.db, world.clerk, issued?.code ?? '');
    expect([seen?.due_on, seen?.duty?.dueOn]).toEqual(['2026-11-12', '2026-12-20']);
    await world.capture(next, { content: 'Việc mới' });
    await world.act(world.chair, confirmConclusions, { meetingId: next.id });
    const { paperId } = await world.act(world.clerk, drawNotice, { meetingId: next.id });
    const { blocks } = await wordsOf(paperId);
    expect(blocks).toMatch(/"Cắm mốc","[^"]+","20\/12\/2026","[^"]*trong hạn"/);
    expect(blocks).not.toContain('quá hạn');
  });
});
