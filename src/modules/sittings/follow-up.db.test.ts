import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnDuty } from '#src/council/duties/index.ts';
import { buildActor } from '#test/build.ts';
import { answerQuestion, askQuestion, carryQuestion, owedAnswer } from './commands/questions.ts';
import { confirmMajorityRules, reviseMajorityRule } from './commands/rules.ts';
import { recordVote } from './commands/votes.ts';
import { carriedQuestions } from './queries/record.ts';
import { majorityRules } from './queries/rules.ts';
import { openSittingWorld } from './test-data/sitting-world.ts';
import type { SittingWorld } from './test-data/sitting-world.ts';

let world: SittingWorld;
beforeAll(async () => {
  world = await openSittingWorld();
});
afterAll(async () => await world.close());

const refused = (code: string) => expect.objectContaining({ code });

async function ruleId(code: string): Promise<string> {
  const rules = await majorityRules(world.db, world.tenantId, world.province.councilId);
  return rules.find((rule) => rule.code === code)?.id ?? '';
}

describe('questions', () => {
  it('are answered, owed by the body asked, or carried to the next sitting', async () => {
    const { act, clock, bodies } = world;
    const first = await world.sit();
    const { meetingId, members } = first;
    const ask = async (text: string) =>
      (
        await act(askQuestion, {
          meetingId,
          inviteeId: members[3]?.id,
          askedBodyId: bodies.executive,
          text,
        })
      ).id;
    const [answered, owed, carried] = [await ask('Một?'), await ask('Hai?'), await ask('Ba?')];
    clock('08:30');
    await act(answerQuestion, { meetingId, questionId: answered, version: 1, text: 'Đã xong.' });
    const { duty } = await act(owedAnswer, {
      meetingId,
      questionId: owed,
      version: 1,
      dueOn: '10/12/2026',
    });
    await act(carryQuestion, { meetingId, questionId: carried, version: 1, reason: 'Hết giờ' });
    const states = (await world.record(meetingId)).questions.map(({ state }) => state);
    expect(states).toEqual(['answered', 'owed', 'carried']);
    const { executive, chair } = world.people;
    const answer = { note: 'Sẽ xong trong quý I.' };
    await world.inside(executive, async (ctx) => await actOnDuty(ctx, duty.id, 'answer', answer));
    const settle = { outcome: 'completed' } as const;
    await world.inside(chair, async (ctx) => await actOnDuty(ctx, duty.id, 'settle', settle));
    const after = (await world.record(meetingId)).questions.find(({ id }) => id === owed);
    expect(after).toMatchObject({ state: 'answered', answer: 'Sẽ xong trong quý I.' });
  });

  it('carried ones wait at the next sitting of the same body', async () => {
    const next = await world.buildSession({ day: '2026-12-25' });
    const meeting = await world.meeting(next.id);
    if (!meeting) throw new Error('no meeting');
    const waiting = await carriedQuestions(world.db, meeting);
    expect(waiting.map(({ text }) => text)).toEqual(['Ba?']);
  });
});

describe('the table of rules', () => {
  it('is confirmed by the leaders, revised by the office from a day on', async () => {
    const { act, people, clerk } = world;
    const id = await ruleId('QUORUM.STANDING');
    const byClerk = act(confirmMajorityRules, { ids: [id] }, clerk);
    await expect(byClerk).rejects.toEqual(refused('sittings.leaders_confirm'));
    await act(confirmMajorityRules, { ids: [id] }, people.chair);
    const { meetingId } = await world.sit();
    expect((await world.record(meetingId)).quorumRule).toMatchObject({ isConfirmed: true });
    const revision = {
      id,
      nameVi: 'Phiên họp Thường trực',
      nameEn: 'Standing Committee',
      numerator: 1,
      denominator: 2,
      isStrict: 'on',
      basis: 'Quy chế 2027',
      validFrom: '01/01/2027',
    };
    await act(reviseMajorityRule, revision);
    const versions = (
      await majorityRules(world.db, world.tenantId, world.province.councilId)
    ).filter(({ code }) => code === 'QUORUM.STANDING');
    expect(versions.map(({ valid_to, numerator }) => [valid_to, numerator])).toEqual([
      [null, 1],
      ['2026-12-31', 2],
    ]);
  });
});

describe('who may record', () => {
  it('is the office of the council alone', async () => {
    const { act, people } = world;
    const { meetingId } = await world.sit();
    const vote = { meetingId, subject: 'x', votesFor: 9 };
    for (const by of [people.chair, people.member, people.auditor]) {
      const tried = act(recordVote, vote, by);
      await expect(tried).rejects.toEqual(refused('sittings.secretary_records'));
    }
    await expect(act(recordVote, vote, people.communeClerk)).rejects.toMatchObject({
      kind: 'NotFound',
    });
    const chief = await buildActor(world.db, world.province, 'officeChief');
    await act(recordVote, vote, chief);
  });
});
