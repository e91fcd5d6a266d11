import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnOneDuty } from '#src/council/duties/index.ts';
import { paperSteps } from '#src/council/papers/index.ts';
import {
  callMeeting,
  closeMeeting,
  openMeeting,
  setItemState,
} from '#src/modules/meetings/index.ts';
import { askedAbout, recordSlip } from '#src/modules/sittings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { at, openMeetingLife } from '#test/meeting-life.ts';
import type { MeetingLife } from '#test/meeting-life.ts';
import { refusal } from '#test/refusal.ts';
import { ACT_COMMANDS } from './acts.ts';
import type { ActName } from './acts.ts';
import { submit } from './commands/receiving.ts';
import { reportToSession } from './commands/reporting.ts';
import { listSubmissions } from './queries/list.ts';
import { aroundSubmission, submissionById } from './queries/one.ts';
import { reportLines, unreportedCount } from './queries/report.ts';
import './room.ts';

let life: MeetingLife;
beforeAll(async () => {
  life = await openMeetingLife();
});
afterAll(async () => await life.close());

const pdf = () => [new File(['%PDF'], 'to-trinh.pdf', { type: 'application/pdf' })];
const PAPER = { documentNumber: '245/TTr-UBND', documentOn: '16/11/2026' };
const asked = {
  ...PAPER,
  title: 'điều chỉnh kế hoạch đầu tư công năm 2026',
  asked: 'Đề nghị Thường trực HĐND cho ý kiến trước khi UBND quyết định.',
};

const send = async (by: Actor, more: object = {}) =>
  await life.act(by, submit, { ...asked, files: pdf(), ...more });
const act = async (by: Actor, name: ActName, id: string, more: object = {}) =>
  (await life.act(by, ACT_COMMANDS[name] as never, { id, ...more } as never)) as {
    appraisalId?: string;
    itemId?: string;
    voteCode?: string;
    paperId?: string;
  };
const stateOf = async (id: string) =>
  (await submissionById(life.db, life.people.clerk, id))?.state ?? 'unseen';
const appraisals = async (id: string) =>
  (await aroundSubmission(life.db, { tenant_id: life.tenantId, id })).appraisals;

async function assigned(dueOn = '30/11/2026') {
  const { people, bodies } = life;
  const { id } = await send(people.clerk);
  const { appraisalId = '' } = await act(people.chair, 'assign', id, {
    bodyId: bodies.committee,
    dueOn,
  });
  return { id, appraisalId };
}
const report = { opinion: 'agreeWithChanges', text: 'Đề nghị làm rõ nguồn vốn.', files: [] };

describe('a submission', () => {
  it('comes from the executive’s own officer, is received, returned, completed, received again', async () => {
    const { people } = life;
    const { id } = await send(people.executive);
    expect(await stateOf(id)).toBe('submitted');
    expect(await refusal(act(people.executive, 'receive', id))).toBe('opinions.office_receives');
    expect(await refusal(act(people.clerk, 'return', id))).toBe('platform.invalid_input');
    await act(people.clerk, 'return', id, { reason: 'Thiếu dự thảo quyết định' });
    expect(await stateOf(id)).toBe('returned');
    await act(people.executive, 'resubmit', id, { ...PAPER, files: pdf() });
    await act(people.clerk, 'receive', id);
    expect(await stateOf(id)).toBe('received');
  });

  it('is entered for the executive from its paper, and needs its file and its days in order', async () => {
    const { people, bodies } = life;
    const { id } = await send(people.clerk);
    const found = await submissionById(life.db, people.clerk, id);
    expect(found).toMatchObject({
      state: 'received',
      is_on_behalf: true,
      body_id: bodies.executive,
    });
    expect(await refusal(send(people.clerk, { files: [] }))).toBe('opinions.file_needed');
    expect(await refusal(send(people.clerk, { documentOn: '01/12/2027' }))).toBe(
      'opinions.day_in_future',
    );
    expect(await refusal(send(people.clerk, { receivedOn: '10/11/2026' }))).toBe(
      'opinions.received_before_written',
    );
  });

  it('is taken back with what was asked for it', async () => {
    const { people } = life;
    const { id } = await assigned();
    const why = { reason: 'Chưa cân đối được nguồn' };
    expect(await refusal(act(people.executive, 'withdraw', id, why))).toBe(
      'opinions.office_withdraws',
    );
    await act(people.clerk, 'withdraw', id, why);
    const own = await send(people.executive);
    await act(people.executive, 'withdraw', own.id, why);
    expect(await stateOf(own.id)).toBe('withdrawn');
    expect((await appraisals(id))[0]?.state).toBe('lifted');
    const duty = await life.db
      .selectFrom('duties')
      .select('state')
      .where('record_id', '=', id)
      .executeTakeFirst();
    expect(duty?.state).toBe('lifted');
  });
});

describe('the appraisal', () => {
  it('is owed by the committee and closed by nobody of it', async () => {
    const { people } = life;
    const { id, appraisalId } = await assigned();
    expect(await stateOf(id)).toBe('appraising');
    expect(await refusal(act(people.executive, 'handIn', id, { appraisalId, ...report }))).toBe(
      'opinions.committee_hands_in',
    );
    expect(await refusal(act(people.committee, 'handIn', id, { appraisalId, ...report }))).toBe(
      'opinions.file_needed',
    );
    await act(people.committee, 'handIn', id, { appraisalId, ...report, files: pdf() });
    expect(await stateOf(id)).toBe('appraised');
    expect(await refusal(act(people.committee, 'accept', id, { appraisalId }))).toBe(
      'opinions.office_or_leaders',
    );
    await act(people.clerk, 'sendBack', id, {
      appraisalId,
      reason: 'Chưa có ý kiến về nguồn vốn',
      dueOn: '05/12/2026',
    });
    expect(await stateOf(id)).toBe('appraising');
    expect((await appraisals(id))[0]).toMatchObject({ state: 'assigned', due_on: '2026-12-05' });
    await act(people.committee, 'handIn', id, { appraisalId, ...report, files: pdf() });
    await act(people.clerk, 'accept', id, { appraisalId });
    expect((await appraisals(id))[0]?.state).toBe('accepted');
  });

  it('entered from paper is not accepted by who entered it', async () => {
    const { people } = life;
    const { id, appraisalId } = await assigned();
    const paper = { documentNumber: '31/BC-KTNS', documentOn: '19/11/2026' };
    const given = { appraisalId, ...report, files: pdf() };
    expect(await refusal(act(people.clerk, 'handIn', id, given))).toBe('opinions.source_needed');
    await act(people.clerk, 'handIn', id, { ...given, ...paper });
    expect(await refusal(act(people.clerk, 'accept', id, { appraisalId }))).toBe(
      'opinions.not_own_report',
    );
    await act(people.secondClerk, 'accept', id, { appraisalId });
  });

  it('shows here what a leader does in the register, and is handed in only here', async () => {
    const { people } = life;
    const { id } = await assigned();
    const [{ duty_id: dutyId } = { duty_id: null }] = await appraisals(id);
    const answer = { id: dutyId, act: 'answer', note: 'Đã thẩm tra' };
    expect(await refusal(life.act(people.committee, actOnOneDuty, answer))).toBe(
      'opinions.hand_in_on_page',
    );
    const lift = { id: dutyId, act: 'lift', note: 'Không cần thẩm tra' };
    await life.act(people.chair, actOnOneDuty, lift);
    expect(await stateOf(id)).toBe('received');
    expect((await appraisals(id))[0]?.state).toBe('lifted');
  });

  it('has a day that somebody gives or the deadline table does', async () => {
    const { people, bodies } = life;
    const { id } = await send(people.clerk);
    const to = { bodyId: bodies.committee };
    expect(await refusal(act(people.clerk, 'assign', id, to))).toBe('opinions.due_needed');
    expect(await refusal(act(people.clerk, 'assign', id, { ...to, dueOn: '01/11/2026' }))).toBe(
      'opinions.due_past',
    );
    expect(
      await refusal(act(people.clerk, 'assign', id, { bodyId: bodies.front, byRule: true })),
    ).toBe('opinions.unknown_committee');
    await act(people.clerk, 'assign', id, { ...to, byRule: true });
    expect(await refusal(act(people.clerk, 'assign', id, { ...to, byRule: true }))).toBe(
      'opinions.already_assigned',
    );
  });
});

describe('the road to an opinion', () => {
  it('through a sitting to the document, answered in the moment it is issued, reported to the session', async () => {
    const { people, inside } = life;
    const { id, appraisalId } = await assigned();
    const meeting = await life.plan();
    const { itemId = '' } = await act(people.clerk, 'agenda', id, { meetingId: meeting.id });
    expect(await stateOf(id)).toBe('deciding');
    expect(await refusal(act(people.clerk, 'written', id, { closesOn: '30/11/2026' }))).toBe(
      'opinions.on_its_way',
    );
    expect(await refusal(act(people.clerk, 'result', id, { decision: 'agreed' }))).toBe(
      'opinions.no_result_yet',
    );
    const [line] = await life.agenda(meeting.id);
    expect(line).toMatchObject({ id: itemId, kind: 'opinionOnSubmission' });
    await inside(people.clerk, async (ctx) => {
      await callMeeting(ctx, meeting.id);
      await openMeeting(ctx, meeting.id);
      await setItemState(ctx, itemId, 'current');
      await setItemState(ctx, itemId, 'done');
      await closeMeeting(ctx, meeting.id, 'held');
    });
    expect(await refusal(act(people.clerk, 'result', id, { decision: 'agreed' }))).toBe(
      'opinions.appraisal_owed',
    );
    await act(people.committee, 'handIn', id, { appraisalId, ...report, files: pdf() });
    expect(await refusal(act(people.clerk, 'result', id, { decision: 'agreedWithChanges' }))).toBe(
      'opinions.reason_needed',
    );
    await act(people.clerk, 'party', id, { documentNumber: '112-CV/TU', documentOn: '17/11/2026' });
    const words = { decision: 'agreedWithChanges', text: 'Bố trí đủ vốn đối ứng.' };
    await act(people.clerk, 'result', id, words);
    const { paperId = '' } = await act(people.clerk, 'draft', id);
    expect(await refusal(act(people.clerk, 'draft', id))).toBe('opinions.has_draft');
    const text = await life.db
      .selectFrom('paper_versions')
      .selectAll()
      .where('paper_id', '=', paperId)
      .executeTakeFirstOrThrow();
    const written = JSON.stringify(text.blocks);
    expect(written).toContain('245/TTr-UBND');
    expect(written).toContain('Bố trí đủ vốn đối ứng.');
    expect(written).toContain('tiếp thu, giải trình ý kiến thẩm tra');
    expect(written).not.toContain('112-CV/TU');
    await life.act(people.chief, paperSteps.check, { paperId });
    await life.act(people.chair, paperSteps.sign, { paperId });
    await life.act(people.registry, paperSteps.number, { paperId, symbol: '88/HĐND-TT' });
    expect(await stateOf(id)).toBe('decided');
    await life.act(people.registry, paperSteps.issue, { paperId });
    const answered = await submissionById(life.db, people.executive, id);
    expect(answered).toMatchObject({ state: 'answered', answer_number: '88/HĐND-TT' });
    await reportIt(id);
    await life.act(people.chair, paperSteps.withdraw, { paperId, note: 'Sai số' });
    expect(await stateOf(id)).toBe('decided');
  });

  async function reportIt(id: string) {
    const { people } = life;
    expect(await unreportedCount(life.db, people.chair)).toBe(1);
    const ahead = await life.buildCouncilSession(18, '2026-12-08');
    const told = { sessionId: ahead, ids: [id] };
    expect(await refusal(life.act(people.clerk, reportToSession, told))).toBe(
      'opinions.session_not_open',
    );
    life.setNow(at('2026-12-08', '08:00'));
    expect(await refusal(life.act(people.executive, reportToSession, told))).toBe(
      'opinions.office_or_leaders',
    );
    await life.act(people.clerk, reportToSession, told);
    expect(await refusal(life.act(people.clerk, reportToSession, told))).toBe('opinions.reported');
    const session = { id: ahead, name: '', opens_on: '2026-12-08', closes_on: null };
    const lines = await reportLines(life.db, people.chair, { session, from: null, to: null });
    expect(lines.find((one) => one.id === id)?.standing).toBe('reported');
    expect(await unreportedCount(life.db, people.chair)).toBe(0);
  }

  it('through written slips', async () => {
    const { people } = life;
    const { id } = await send(people.clerk);
    await act(people.clerk, 'written', id, { closesOn: '20/12/2026', text: '' });
    const vote = await life.db
      .selectFrom('written_votes')
      .selectAll()
      .where('record_id', '=', id)
      .executeTakeFirstOrThrow();
    await life.inside(
      people.chair,
      async (ctx) => await recordSlip(ctx, { writtenVoteId: vote.id, answer: 'for' }),
    );
    const about = await askedAbout(life.db, people.member, vote, 'vi');
    expect(about?.papers).toMatchObject([
      { title: 'Tờ trình và tài liệu kèm theo', files: [{ name: 'to-trinh.pdf' }] },
    ]);
    expect(about?.href).toContain('/executive-submissions/TT-');
    expect(await askedAbout(life.db, people.delegate, vote, 'vi')).toBeNull();
    expect(await refusal(act(people.clerk, 'result', id, { decision: 'agreed' }))).toBe(
      'opinions.no_result_yet',
    );
    await life.db
      .updateTable('written_votes')
      .set({ state: 'closed', closed_at: life.now(), outcome: 'carried', votes_for: 1 })
      .where('id', '=', vote.id)
      .execute();
    await act(people.clerk, 'result', id, { decision: 'agreed' });
    const found = await submissionById(life.db, people.clerk, id);
    expect(found).toMatchObject({ state: 'decided', decided_vote_id: vote.id });
  });

  it('tells the second of two editors', async () => {
    const { people } = life;
    const { id } = await send(people.clerk);
    const party = { ...PAPER, version: 1 };
    await act(people.clerk, 'party', id, party);
    expect(await refusal(act(people.secondClerk, 'party', id, party))).toBe(
      'opinions.changed_meanwhile',
    );
  });
});

describe('who sees a submission', () => {
  it.each([
    ['chair', true],
    ['member', true],
    ['clerk', true],
    ['registry', true],
    ['auditor', true],
    ['committee', false],
    ['executive', true],
    ['department', false],
    ['front', false],
    ['delegate', false],
    ['admin', false],
    ['communeChair', false],
    ['communeClerk', false],
    ['communeExecutive', false],
  ] as const)('%s: %s', async (who, sees) => {
    const { id } = await send(life.people.clerk);
    const listed = await listSubmissions(life.db, life.people[who], { show: 'all' });
    expect(listed.items.some((one) => one.id === id)).toBe(sees);
  });

  it('the committee once it appraises, the department that drew it up', async () => {
    const { people, bodies, db } = life;
    const { id } = await send(people.clerk, { draftingBodyId: bodies.department });
    await act(people.clerk, 'assign', id, { bodyId: bodies.committee, dueOn: '20/12/2026' });
    expect(await submissionById(db, people.committee, id)).not.toBeNull();
    expect(await submissionById(db, people.department, id)).not.toBeNull();
  });
});
