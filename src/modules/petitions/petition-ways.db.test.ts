import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptPetition,
  assignPetition,
  classifyPetition,
  continueFollowing,
  declinePetition,
  endPetition,
  enterAnswer,
  escalatePetition,
  evaluateAnswer,
  passBatchStep,
  prepareBatch,
  referPetition,
  returnBatch,
  submitBatch,
  urgePetition,
  verifyPetition,
} from './commands/index.ts';
import { discrepancies } from './queries/lists.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { refusalOrFields } from '#test/refusal.ts';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

async function sent(text = 'Đề nghị nạo vét kênh mương nội đồng.'): Promise<string> {
  const id = await life.record(text);
  await life.classify(id);
  const { batchId } = await life.forward([id], life.bodies.executive);
  await life.sign(batchId, '15/HĐND-TT', '01/11/2026');
  return id;
}

function paper(bodyId: string, petitionId: string, row: object = {}) {
  return {
    bodyId,
    number: '77/UBND',
    issuedOn: '16/11/2026',
    signer: 'Lê Văn An',
    rows: [{ petitionId, replyClass: 'explained', text: 'Xã đã giải trình với cử tri.', ...row }],
  };
}

describe('on behalf', () => {
  it('asks where it comes from, and keeps who entered the answer from judging it', async () => {
    const { people, bodies } = life;
    const id = await sent();
    const bare = life.act(people.clerk, acceptPetition, { petitionIds: [id] });
    expect(await refusalOrFields(bare)).toBe('documentNumber');
    await life.act(people.clerk, acceptPetition, { petitionIds: [id], speaker: 'Bà Hoa, VP UBND' });
    await life.act(people.clerk, enterAnswer, paper(bodies.executive, id));
    const [duty] = await life.duties(id);
    expect(duty?.state).toBe('answered');
    const acts = await life.db
      .selectFrom('petition_acts')
      .select(['act', 'is_on_behalf', 'body_id'])
      .where('petition_id', '=', id)
      .where('act', 'in', ['accept', 'answer'])
      .execute();
    expect(acts.map((act) => [act.is_on_behalf, act.body_id])).toEqual([
      [true, bodies.executive],
      [true, bodies.executive],
    ]);
    const check = { petitionIds: [id], finding: 'matches', note: 'Đã xem tại chỗ.' };
    expect(await refusalOrFields(life.act(people.clerk, verifyPetition, check))).toBe(
      'petitions.you_answered',
    );
    expect(await refusalOrFields(life.act(people.front, verifyPetition, check))).toBe('done');
  });
});

describe('classified', () => {
  it('asks for the field in words of its own', async () => {
    const id = await life.record('Đường thôn lầy lội.');
    const bare = life.act(life.people.clerk, classifyPetition, { petitionIds: [id] });
    await expect(bare).rejects.toMatchObject({ fields: { fieldCode: 'Chưa chọn lĩnh vực.' } });
  });
});

describe('declined', () => {
  it('comes back to the sender and is forwarded elsewhere', async () => {
    const { people, bodies } = life;
    const id = await sent();
    expect(
      await refusalOrFields(life.act(people.executive, declinePetition, { petitionIds: [id] })),
    ).toBe('note');
    await life.act(people.executive, declinePetition, {
      petitionIds: [id],
      note: 'Thuộc thẩm quyền cấp tỉnh.',
      suggestedBody: 'UBND tỉnh',
    });
    const back = await life.petition(id);
    expect(back).toMatchObject({ state: 'declined', due_on: null, responsible_body_id: null });
    const { batchId } = await life.forward([id], bodies.provinceStanding);
    await life.sign(batchId, '16/HĐND-TT', '05/11/2026');
    const duties = await life.duties(id);
    expect(duties.map((duty) => [duty.state, duty.is_current])).toEqual([
      ['lifted', false],
      ['assigned', true],
    ]);
    expect((await life.petition(id)).state).toBe('forwarded');
  });
});

describe('up and down', () => {
  it('goes up on the same record, is referred on, answered, relayed and evaluated by the sender', async () => {
    const { people, bodies, province } = life;
    const id = await life.record('Cầu tràn qua suối bị lũ cuốn, đề nghị tỉnh xây cầu mới.');
    await life.classify(id);
    const batch = await life.forward([id], province.councilId);
    await life.sign(batch.batchId, '17/HĐND-TT', '06/11/2026');
    const [up] = await life.duties(id);
    expect(up?.debtor_body_id).toBe(bodies.provinceStanding);
    await life.act(people.provinceClerk, acceptPetition, { petitionIds: [id] });
    await life.act(people.provinceClerk, referPetition, {
      petitionIds: [id],
      toBodyId: bodies.provinceExecutive,
      letterNumber: '90/HĐND-TT',
      letterOn: '08/11/2026',
    });
    const [first, second] = await life.duties(id);
    expect(second).toMatchObject({ role: 'referral', parent_duty_id: first?.id });

    await life.act(people.provinceExecutive, enterAnswer, paper(bodies.provinceExecutive, id));
    expect((await life.petition(id)).state).toBe('in_progress');
    await life.act(people.provinceClerk, enterAnswer, paper(bodies.provinceStanding, id));
    expect((await life.petition(id)).state).toBe('answered');

    const end = { petitionIds: [id], decision: 'end' };
    expect(await refusalOrFields(life.act(people.provinceChair, evaluateAnswer, end))).toBe(
      'petitions.other_council',
    );
    await life.act(people.member, evaluateAnswer, end);
    expect((await life.petition(id)).state).toBe('ended');
    expect((await life.duties(id)).map((duty) => duty.state)).toEqual(['settled', 'lifted']);
  });
});

describe('assigned', () => {
  it('gives lead and co-bodies sub-duties; the executive answers for all', async () => {
    const { people, bodies } = life;
    const id = await sent();
    await life.act(people.executive, assignPetition, {
      petitionIds: [id],
      leadBodyId: bodies.department,
      coBodyIds: [bodies.secondDepartment],
      dueOn: '01/12/2026',
    });
    const duties = await life.duties(id);
    expect(duties.map((duty) => duty.role).toSorted()).toEqual(['main', 'sub', 'sub']);
    await life.act(people.department, enterAnswer, paper(bodies.department, id));
    expect((await life.petition(id)).state).toBe('in_progress');
    await life.act(people.executive, enterAnswer, paper(bodies.executive, id));
    expect((await life.petition(id)).state).toBe('answered');
  });

  it('refuses a body of another council, a closed one and a day gone by, at their fields', async () => {
    const { people, bodies, db } = life;
    const id = await sent();
    const assign = async (parts: object) =>
      await refusalOrFields(
        life.act(people.executive, assignPetition, { petitionIds: [id], ...parts }),
      );
    const { department, secondDepartment, provinceDepartment } = bodies;
    expect(await assign({ leadBodyId: provinceDepartment })).toBe('leadBodyId');
    expect(await assign({ leadBodyId: bodies.front })).toBe('leadBodyId');
    const co = [provinceDepartment];
    expect(await assign({ leadBodyId: department, coBodyIds: co })).toBe('coBodyIds[]');
    expect(await assign({ leadBodyId: department, dueOn: '01/11/2026' })).toBe('dueOn');
    const closing = db.updateTable('bodies').where('id', '=', secondDepartment);
    await closing.set({ valid_to: '2026-10-31' }).execute();
    expect(await assign({ leadBodyId: secondDepartment })).toBe('leadBodyId');
    await closing.set({ valid_to: null }).execute();
    expect(await life.duties(id)).toHaveLength(1);
  });

  it('names the petition and the field where a reply comes before the petition was sent', async () => {
    const { people, bodies } = life;
    const ids = [await sent(), await sent()];
    const early = { issuedOn: '20/10/2026', receivedOn: '21/10/2026' };
    for (const rows of [ids.slice(0, 1), ids]) {
      const one = paper(bodies.executive, ids[0] ?? '', {});
      const all = rows.map((petitionId) => ({ ...one.rows[0], petitionId }));
      const answering = life.act(people.executive, enterAnswer, { ...one, ...early, rows: all });
      await expect(answering).rejects.toMatchObject({
        fields: { receivedOn: expect.stringMatching(/^KN-.* được chuyển ngày 01\/11\/2026/) },
      });
    }
  });

  it('lets the lead body answer directly where the executive says so', async () => {
    const { people, bodies } = life;
    const id = await sent();
    await life.act(people.executive, assignPetition, {
      petitionIds: [id],
      leadBodyId: bodies.department,
      answersDirectly: true,
    });
    await life.act(people.department, enterAnswer, paper(bodies.department, id));
    const petition = await life.petition(id);
    expect(petition).toMatchObject({ state: 'answered', reply_class: 'explained' });
  });
});

describe('the steps of a province', () => {
  it('pass from committee to registry, and a return goes back to the clerk with its reason', async () => {
    const { people, bodies } = life;
    const id = await life.record('Tuyến đường tỉnh xuống cấp.', { by: people.provinceClerk });
    await life.classify(id, people.provinceClerk);
    const made = await life.forward([id], bodies.provinceExecutive, people.provinceClerk);
    expect(made.step).toBe('committee');
    const step = { batchId: made.batchId };
    expect(await refusalOrFields(life.act(people.provinceChair, passBatchStep, step))).toBe(
      'petitions.no_permission',
    );
    await life.act(people.provinceCommittee, returnBatch, { ...step, note: 'Ghi rõ địa bàn.' });
    await life.act(people.provinceClerk, submitBatch, step);
    await life.act(people.provinceCommittee, passBatchStep, step);
    await life.act(people.provinceChief, passBatchStep, step);
    await life.act(people.provinceChair, passBatchStep, step);
    const wrong = { ...step, letterNumber: 'abc', letterOn: '10/11/2026' };
    expect(await refusalOrFields(life.act(people.provinceRegistry, passBatchStep, wrong))).toBe(
      'letterNumber',
    );
    const issued = await life.act(people.provinceRegistry, passBatchStep, {
      ...wrong,
      letterNumber: '21/hđnd-tt',
    });
    expect(issued).toMatchObject({ step: 'issued', letter_number: '21/HĐND-TT' });
    expect(issued.signer).toBe(people.provinceChair.displayName);
    expect((await life.petition(id)).state).toBe('forwarded');
    const again = life.act(people.provinceRegistry, passBatchStep, wrong);
    expect(await refusalOrFields(again)).toBe('petitions.batch_step_over');
  });

  it('says row by row what could not be put into a list', async () => {
    const { people, bodies } = life;
    const good = await life.record('Thiếu nước sạch.');
    await life.classify(good);
    const raw = await life.record('Chưa phân loại.');
    const report = await life.act(people.clerk, prepareBatch, {
      petitionIds: [good, raw],
      toBodyId: bodies.executive,
      title: 'V/v chuyển kiến nghị',
    });
    expect(report.done.map(({ id }) => id)).toEqual([good]);
    expect(report.refused.map(({ id, reason }) => [id, reason])).toEqual([
      [raw, 'petitions.not_classified'],
    ]);
    expect((await life.petition(raw)).state).toBe('recorded');
    const again = { petitionIds: [good], toBodyId: bodies.executive, title: 'V/v chuyển' };
    await expect(life.act(people.clerk, prepareBatch, again)).rejects.toMatchObject({
      code: 'petitions.in_list',
      facts: { list: report.code },
    });
  });
});

describe('asked again', () => {
  it('returns the duty for a second round with a new date, then follows the roadmap', async () => {
    const { people, bodies } = life;
    const id = await sent();
    await life.act(people.executive, enterAnswer, paper(bodies.executive, id));
    const ask = { petitionIds: [id], decision: 'ask_again', dueOn: '05/12/2026' };
    expect(await refusalOrFields(life.act(people.member, evaluateAnswer, ask))).toBe('note');
    await life.act(people.member, evaluateAnswer, { ...ask, note: 'Chưa nêu thời gian.' });
    expect(await life.petition(id)).toMatchObject({ state: 'in_progress', due_on: '2026-12-05' });
    expect((await life.duties(id))[0]).toMatchObject({ state: 'working', round: 2 });

    const roadmap = { replyClass: 'considering.roadmap', roadmap: 'Khởi công quý I.' };
    const bare = life.act(people.executive, enterAnswer, paper(bodies.executive, id, roadmap));
    expect(await refusalOrFields(bare)).toBe('rows.0.completesOn');
    const dated = { ...roadmap, completesOn: '31/03/2027' };
    await life.act(people.executive, enterAnswer, paper(bodies.executive, id, dated));
    await life.act(people.member, evaluateAnswer, { petitionIds: [id], decision: 'follow' });
    expect(await life.petition(id)).toMatchObject({
      state: 'following',
      is_followed: true,
      due_on: '2027-03-31',
      evaluation: 'follow',
    });
    const urge = { channel: 'telephone', reached: 'Ông Sơn', promised: 'Gửi báo cáo tuần tới' };
    await life.act(people.clerk, urgePetition, { petitionIds: [id], ...urge });
    const step = { documentNumber: '30/HĐND-TT', documentOn: '18/11/2026' };
    await life.act(people.chair, escalatePetition, { petitionIds: [id], ...step });
    expect((await life.petition(id)).escalation_step).toBe(1);
  });
});

describe('verified', () => {
  it('before a reply tells what is there; after it a no makes a discrepancy', async () => {
    const { people, bodies } = life;
    const id = await sent();
    const look = { petitionIds: [id], note: 'Đường vẫn hỏng.' };
    expect(
      await refusalOrFields(life.act(people.front, verifyPetition, { ...look, finding: 'no' })),
    ).toBe('finding');
    await life.act(people.front, verifyPetition, { ...look, finding: 'seen' });
    await life.act(people.executive, enterAnswer, paper(bodies.executive, id));
    await life.act(people.front, verifyPetition, { ...look, finding: 'no' });
    expect((await life.petition(id)).has_discrepancy).toBe(true);
    expect(
      await refusalOrFields(
        life.act(people.executive, verifyPetition, { ...look, finding: 'matches' }),
      ),
    ).not.toBe('done');
    await life.act(people.front, verifyPetition, { ...look, finding: 'matches' });
    expect((await life.petition(id)).has_discrepancy).toBe(false);
  });

  it.each(['evaluate', 'end'] as const)(
    '%s against it needs words, kept in the list',
    async (act) => {
      const { people, bodies } = life;
      const id = await sent();
      await life.act(people.executive, enterAnswer, paper(bodies.executive, id));
      const check = { petitionIds: [id], finding: 'partly', note: 'Mới làm một nửa.' };
      await life.act(people.front, verifyPetition, check);
      const end = async (note: string) =>
        await (act === 'end'
          ? life.act(people.chair, endPetition, { petitionIds: [id], reason: 'explained', note })
          : life.act(people.chair, evaluateAnswer, { petitionIds: [id], decision: 'end', note }));
      expect(await refusalOrFields(end(''))).toBe('note');
      await end('Phần còn lại đã vào kế hoạch năm 2027.');
      const listed = await discrepancies(life.db, people.chair);
      expect(listed.find((row) => row.id === id)).toMatchObject({
        state: 'ended',
        endReason: 'explained',
        endNote: 'Phần còn lại đã vào kế hoạch năm 2027.',
      });
    },
  );
});

describe('two clerks', () => {
  it('evaluate one answer: the second is told what the first did', async () => {
    const { people, bodies } = life;
    const id = await sent();
    await life.act(people.executive, enterAnswer, paper(bodies.executive, id));
    const { version } = await life.petition(id);
    const end = { petitionIds: [id], decision: 'end', version };
    const results = await Promise.allSettled([
      life.act(people.member, evaluateAnswer, end),
      life.act(people.secondMember, evaluateAnswer, { ...end, decision: 'follow' }),
    ]);
    const lost = results.find((result) => result.status === 'rejected');
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(lost?.reason).toMatchObject({ kind: 'Conflict', code: 'petitions.changed_meanwhile' });
    const names = [people.member.displayName, people.secondMember.displayName];
    expect(names).toContain(lost?.reason.facts.who);
  });
});

describe('ended', () => {
  it('is noted for an opinion without forwarding, and reopened with its body owing again', async () => {
    const { people, bodies } = life;
    const opinion = await life.record('Cử tri phấn khởi.', { kind: 'opinion' });
    await life.act(people.clerk, endPetition, { petitionIds: [opinion], reason: 'noted' });
    expect((await life.petition(opinion)).end_reason).toBe('noted');

    const id = await sent();
    await life.act(people.executive, enterAnswer, paper(bodies.executive, id));
    await life.act(people.member, evaluateAnswer, { petitionIds: [id], decision: 'end' });
    const why = { petitionIds: [id], note: 'Cử tri kiến nghị lại.', dueOn: '15/12/2026' };
    await life.act(people.chair, continueFollowing, why);
    expect(await life.petition(id)).toMatchObject({
      state: 'following',
      evaluation: null,
      end_reason: null,
      due_on: '2026-12-15',
    });
    expect((await life.duties(id))[0]?.state).toBe('working');
  });
});
