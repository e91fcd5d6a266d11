import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { acceptPetition } from './commands/receive.ts';
import { enterAnswer } from './commands/answer.ts';
import { evaluateAnswer } from './commands/judge.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';

let life: Life;
let committeeMember: Actor;

beforeAll(async () => {
  life = await openLife();
  committeeMember = life.people.member;
});
afterAll(async () => await life.close());

describe('one petition through its life', () => {
  it('is forwarded by one signer, owed, accepted, answered, evaluated and ended', async () => {
    const { people, bodies } = life;
    const id = await life.record('Đường liên thôn hư hỏng nặng, đề nghị sửa chữa.');
    await life.classify(id);
    const batch = await life.forward([id], bodies.executive);
    expect(batch.step).toBe('signer');
    await life.sign(batch.batchId, '12/HĐND-TT', '01/11/2026');

    const sent = await life.petition(id);
    expect(sent.state).toBe('forwarded');
    expect(sent.responsible_body_id).toBe(bodies.executive);
    expect(sent.due_on).toBe('2026-12-11');
    expect(sent.due_is_proposed).toBe(true);

    await life.act(people.executive, acceptPetition, { petitionIds: [id] });
    const answered = await life.act(people.executive, enterAnswer, {
      bodyId: bodies.executive,
      number: '45/UBND-KT',
      issuedOn: '15/11/2026',
      signer: 'Trần Văn Hòa',
      rows: [{ petitionId: id, replyClass: 'solved.carried-out', text: 'Đã sửa xong 1,2 km.' }],
    });
    expect(answered.done).toHaveLength(1);
    expect((await life.petition(id)).state).toBe('answered');

    await life.act(committeeMember, evaluateAnswer, {
      petitionIds: [id],
      decision: 'end',
      answersQuestion: 'yes',
    });
    const ended = await life.petition(id);
    expect(ended).toMatchObject({
      state: 'ended',
      end_reason: 'resolved',
      evaluation: 'end',
      public_label: 'resolved',
    });
    expect(await life.history(id)).toEqual([
      'record',
      'classify',
      'propose',
      'forward',
      'accept',
      'answer',
      'evaluate',
    ]);
    expect(await life.counts()).toEqual({ ended: 1 });
  });
});
