import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveSession } from '#src/council/calendar/index.ts';
import { actOnOneDuty } from '#src/council/duties/index.ts';
import { paperById, paperSteps, versionsOf } from '#src/council/papers/index.ts';
import { conclusionsOfPetition } from './queries/chain.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { captureConclusion, captureMany } from './commands/capture.ts';
import { confirmConclusions } from './commands/confirm.ts';
import { confirmCorrections, correctConclusion, withdrawConclusion } from './commands/correct.ts';
import { editConclusion } from './commands/edit.ts';
import { approveFigures } from './commands/figures.ts';
import { drawNotice } from './commands/notice.ts';
import { decideReviews, reviewConclusion } from './commands/review.ts';
import { approvedFigures } from './queries/approved.ts';
import { conclusionFigures } from './queries/rates.ts';
import { conclusionRegister } from './queries/register.ts';
import { reviewSheet } from './queries/review.ts';
import { openConclusionWorld } from '#test/conclusion-world.ts';
import type { ConclusionWorld } from '#test/conclusion-world.ts';

let world: ConclusionWorld;
beforeAll(async () => {
  world = await openConclusionWorld();
}, 600_000);
afterAll(async () => await world.close());

const refused = async (doing: Promise<unknown>) =>
  await doing.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('from the session to the duty', () => {
  it('captures, confirms, draws, signs, numbers and issues: what is assigned is owed', async () => {
    const at = await world.session();
    const made = await world.capture(at, { co: 'UBND tỉnh', product: 'Báo cáo kết quả' });
    await world.capture(at, {
      kind: 'noted',
      content: 'Ghi nhận kết quả',
      due: '',
      leadBodyId: '',
    });
    expect(made.missing).toEqual([]);
    const paperId = await world.issued(at);
    const [assigned, noted] = await world.of(at);
    expect([assigned?.state, noted?.state]).toEqual(['issued', 'issued']);
    const duties = await world.dutiesOf(assigned?.id ?? '');
    expect(duties.map(({ part, state, due_on }) => [part, state, due_on])).toEqual([
      ['lead', 'assigned', '2026-12-15'],
      ['co', 'assigned', '2026-12-15'],
    ]);
    expect(await world.dutiesOf(noted?.id ?? '')).toEqual([]);
    const paper = await paperById(world.db, world.clerk, paperId);
    const [text] = await versionsOf(world.db, { tenant_id: world.tenantId, id: paperId });
    expect(paper?.state).toBe('issued');
    expect(JSON.stringify(text?.blocks)).toContain('Thời hạn: chậm nhất ngày 15/12/2026');
  });

  it('lists what lacks a body or a date, and confirms it only when complete', async () => {
    const at = await world.session();
    const made = await world.capture(at, { leadBodyId: '', lead: 'Ban điều phối dự án', due: '' });
    expect(made.missing).toEqual(['lead', 'due']);
    const confirm = () => world.act(world.chair, confirmConclusions, { meetingId: at.id });
    expect(await refused(confirm())).toBe('conclusions.incomplete');
    const [found] = await world.of(at);
    expect(found?.lead_named).toBe('Ban điều phối dự án');
    const page = await conclusionRegister(
      world.db,
      world.clerk,
      { late: 'incomplete' },
      '2026-11-20',
    );
    expect(page.items.map(({ id }) => id)).toContain(found?.id);
    await world.act(world.clerk, editConclusion, {
      id: found?.id,
      version: found?.version,
      content: found?.content,
      leadBodyId: world.department.bodyId,
      isUndated: 'on',
    });
    await confirm();
    expect((await world.of(at))[0]?.state).toBe('confirmed');
  });

  it('links a petition, an earlier conclusion and a resolution, and shows them both ways', async () => {
    const petitionId = await world.life.record('Đường thôn bị ngập', {
      by: world.life.people.provinceClerk,
    });
    const petition = await world.life.petition(petitionId);
    const first = await world.session();
    const earlier = await world.capture(first, { sources: '' });
    const at = await world.session();
    await world.capture(at, { sources: `${petition.code}\n${earlier.code}; 42/NQ-HĐND` });
    const [found] = await world.of(at);
    expect(found?.sources.map(({ kind }) => kind)).toEqual([
      'petition',
      'conclusion',
      'resolution',
    ]);
    const linked = await conclusionsOfPetition(world.db, world.clerk, petitionId);
    expect(linked.map(({ code }) => code)).toEqual([found?.code]);
  });
});

describe('who may', () => {
  it('leaves recording to the office and confirming to the chair', async () => {
    const at = await world.session();
    const fields = { meetingId: at.id, itemId: at.itemId, content: 'Việc', due: '15/12/2026' };
    for (const actor of [world.department, world.life.people.provinceCommittee, world.chair])
      expect(await refused(world.act(actor, captureConclusion, fields))).toBe(
        'conclusions.may_not_record',
      );
    await world.capture(at);
    expect(await refused(world.act(world.clerk, confirmConclusions, { meetingId: at.id }))).toBe(
      'conclusions.may_not_confirm',
    );
    const other: Actor = world.life.people.clerk;
    expect(await refused(world.act(other, captureConclusion, fields))).toBe(
      'conclusions.no_meeting',
    );
  });

  it('shows a body what names it, and only once it is issued', async () => {
    const at = await world.session();
    await world.capture(at);
    expect(await world.of(at, world.department)).toEqual([]);
    await world.issued(at);
    expect(await world.of(at, world.department)).toHaveLength(1);
    expect(await world.of(at, world.life.people.executive)).toEqual([]);
  });

  it('never lets the body that owes end it', async () => {
    const at = await world.session();
    await world.capture(at);
    await world.issued(at);
    const [duty] = await world.dutiesOf((await world.of(at))[0]?.id ?? '');
    const answer = { id: duty?.id, act: 'answer', note: 'Đã làm xong' };
    await world.act(world.department, actOnOneDuty, answer);
    const settle = { id: duty?.id, act: 'settle', outcome: 'completed' };
    expect(await refused(world.act(world.department, actOnOneDuty, settle))).toBe(
      'duties.own_debt',
    );
    await world.act(world.chair, actOnOneDuty, settle);
  });
});

describe('two at once', () => {
  it('tells the second writer that the conclusion has changed', async () => {
    const at = await world.session();
    await world.capture(at);
    const [found] = await world.of(at);
    const edit = { id: found?.id, version: found?.version, content: 'Bản thứ nhất' };
    await world.act(world.clerk, editConclusion, edit);
    expect(await refused(world.act(world.clerk, editConclusion, edit))).toBe(
      'conclusions.changed_meanwhile',
    );
  });
});

describe('the transaction that issues', () => {
  it('leaves no issued paper and no duty where one duty cannot be placed', async () => {
    const at = await world.session();
    await world.capture(at);
    await world.capture(at, { content: 'Việc thứ hai' });
    await world.act(world.chair, confirmConclusions, { meetingId: at.id });
    const { paperId } = await world.act(world.clerk, drawNotice, { meetingId: at.id });
    await world.numbered(paperId);
    const [, second] = await world.of(at);
    await world.breakDuties(second?.id ?? '');
    expect(await refused(world.act(world.registry, paperSteps.issue, { paperId }))).not.toBeNull();
    expect((await paperById(world.db, world.clerk, paperId))?.state).toBe('numbered');
    const all = await world.of(at);
    expect(all.map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
    expect(await world.dutiesOf(all[0]?.id ?? '')).toEqual([]);
    await world.mendDuties();
  });

  it('refuses to issue what was drawn before a conclusion changed', async () => {
    const at = await world.session();
    await world.capture(at);
    await world.act(world.chair, confirmConclusions, { meetingId: at.id });
    const { paperId } = await world.act(world.clerk, drawNotice, { meetingId: at.id });
    const [found] = await world.of(at);
    await world.act(world.clerk, editConclusion, {
      id: found?.id,
      version: found?.version,
      content: 'Nội dung khác',
      leadBodyId: world.department.bodyId,
      due: '20/12/2026',
    });
    await world.act(world.chair, confirmConclusions, { meetingId: at.id });
    await world.numbered(paperId);
    expect(await refused(world.act(world.registry, paperSteps.issue, { paperId }))).toBe(
      'conclusions.notice_not_drawn',
    );
  });
});

describe('a correction', () => {
  it('moves date, body and words, withdraws and adds, all when the corrected notice is issued', async () => {
    const at = await world.session();
    await world.capture(at, { content: 'Lùi hạn việc này' });
    await world.capture(at, { content: 'Chuyển cơ quan việc này' });
    await world.capture(at, { content: 'Bỏ việc này' });
    await world.issued(at);
    const [later, moved, gone] = await world.of(at);
    const reason = 'Ghi nhầm';
    const fields = { reason, leadBodyId: world.department.bodyId };
    await world.act(world.clerk, correctConclusion, {
      ...fields,
      id: later?.id,
      version: later?.version,
      content: 'Lùi hạn việc này, báo cáo sớm',
      due: '25/12/2026',
    });
    await world.act(world.clerk, correctConclusion, {
      ...fields,
      id: moved?.id,
      version: moved?.version,
      content: moved?.content,
      leadBodyId: world.life.bodies.provinceExecutive,
      due: '15/12/2026',
    });
    await world.act(world.clerk, withdrawConclusion, {
      id: gone?.id,
      version: gone?.version,
      reason,
    });
    await world.capture(at, { content: 'Việc bổ sung' });
    await world.act(world.chair, confirmConclusions, { meetingId: at.id });
    await world.act(world.chair, confirmCorrections, { meetingId: at.id });
    const { paperId } = await world.act(world.clerk, drawNotice, { meetingId: at.id });
    expect((await world.dutiesOf(later?.id ?? ''))[0]?.due_on).toBe('2026-12-15');
    await world.issue(paperId);
    const [one] = await world.dutiesOf(later?.id ?? '');
    expect([one?.due_on, one?.title]).toEqual(['2026-12-25', 'Lùi hạn việc này, báo cáo sớm']);
    const [two] = await world.dutiesOf(moved?.id ?? '');
    expect(two?.debtor_body_id).toBe(world.life.bodies.provinceExecutive);
    const [three] = await world.dutiesOf(gone?.id ?? '');
    expect(three?.state).toBe('lifted');
    const states = (await world.of(at)).map(({ state }) => state);
    expect(states).toEqual(['issued', 'issued', 'withdrawn', 'issued']);
    expect((await paperById(world.db, world.clerk, paperId))?.state).toBe('issued');
  });
});

describe('a day that is not known yet', () => {
  it('comes with the council session’s own day', async () => {
    const at = await world.session();
    await world.capture(at, { due: 'trước kỳ họp thứ 18' });
    const [waiting] = await world.of(at);
    expect([waiting?.due_on, waiting?.waits_for_session]).toEqual([null, 18]);
    await world.issued(at);
    await world.act(world.clerk, saveSession, { number: 18, opensOn: '10/03/2027' });
    const [dated] = await world.of(at);
    const [duty] = await world.dutiesOf(dated?.id ?? '');
    expect(dated?.due_on).not.toBeNull();
    expect(duty?.due_on).toBe(dated?.due_on);
  });
});

describe('the review', () => {
  it('puts itself on the next agenda, and what is decided is the next act', async () => {
    const at = await world.session('2026-11-05');
    await world.capture(at, { content: 'Việc để rà soát', due: '10/12/2026' });
    await world.issued(at);
    const next = await world.session('2026-11-20');
    const kinds = await world.itemKinds(next.id);
    expect(kinds.filter((kind) => kind === 'conclusionReview')).toHaveLength(1);
    const meeting = await world.meeting(next.id);
    const { open } = await reviewSheet(world.db, meeting);
    const line = open.find(({ content }) => content === 'Việc để rà soát');
    const decide = { meetingId: next.id, dutyId: line?.dutyId };
    const given = { decision: 'extend', dueOn: '20/12/2026', note: 'Cho lùi mười ngày' };
    const written = await world.act(world.clerk, reviewConclusion, { ...decide, ...given });
    expect(written.isDecided).toBe(false);
    expect(await refused(world.act(world.chair, reviewConclusion, { ...decide, ...given }))).toBe(
      'conclusions.reviewed_already',
    );
    await world.act(world.chair, decideReviews, { meetingId: next.id });
    const [duty] = await world.dutiesOf(line?.id ?? '');
    expect(duty?.due_on).toBe('2026-12-20');
    const { made } = await reviewSheet(world.db, meeting);
    expect(made.map(({ decision, state }) => [decision, state])).toEqual([['extend', 'decided']]);
  });
});

describe('figures', () => {
  it('count each conclusion once and freeze what is approved', async () => {
    const { tenantId, councilId } = world.clerk;
    const period = { from: '2026-01-01', to: '2026-12-31', today: '2026-11-20' };
    const figures = await conclusionFigures(world.db, { tenantId, councilId, ...period });
    const sum = (tally: object) => Object.values(tally).reduce((all: number, n) => all + n, 0);
    expect(figures.bySession.reduce((all, { tally }) => all + sum(tally), 0)).toBe(
      sum(figures.total),
    );
    const asked = { fromOn: '01/01/2026', toOn: '31/12/2026' };
    expect(await refused(world.act(world.clerk, approveFigures, asked))).toBe(
      'conclusions.may_not_approve_figures',
    );
    await world.act(world.chair, approveFigures, asked);
    const [frozen] = await approvedFigures(world.db, { tenantId, councilId });
    expect(frozen?.figures.total).toEqual(figures.total);
    expect(frozen?.figures).not.toHaveProperty('byLeader');
  });
});

describe('many at once', () => {
  it('writes the rows a person ticked, and no other', async () => {
    const at = await world.session();
    const row = { itemId: at.itemId, kind: 'assigned', content: 'Một', due: 'trong quý I/2027' };
    const rows = [
      { ...row, take: 'on', lead: 'UBND tỉnh' },
      { ...row, content: 'Hai' },
    ];
    const { count } = await world.act(world.clerk, captureMany, { meetingId: at.id, rows });
    expect(count).toBe(1);
    const [only] = await world.of(at);
    expect([only?.due_on, only?.lead?.id]).toEqual([
      '2027-03-31',
      world.life.bodies.provinceExecutive,
    ]);
  });
});
