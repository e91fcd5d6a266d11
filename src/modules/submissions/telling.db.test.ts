import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#src/platform/db/ids.ts';
import { LOC_HA } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { refuseSubmission, takeSubmission } from './commands/decide.ts';
import { setIntake } from './commands/set-intake.ts';
import { submitPetition } from './commands/submit.ts';
import { markVoterTold } from './commands/tell.ts';
import { callsWaiting } from './queries/calls.ts';
import { forgetRefused } from './store/submissions.ts';
import { tellVoters } from './tell-voters.ts';
import { voterActor } from './voter.ts';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

async function submitted(channels: readonly string[]) {
  const command = submitPetition({
    councilId: life.commune.councilId,
    networkMark: newId(),
    proof: { id: newId(), goodUntil: new Date(Date.now() + 60_000) },
    wideMark: '',
    proofKind: 'work',
    receiptSecret: Buffer.from('a secret of this test'),
    isLookedAt: true,
  });
  const sent = await life.act(voterActor(life.tenantId, 'vi'), command, {
    text: 'Đề nghị sửa cống thoát nước bị sập trước trường mầm non.',
    unitCode: LOC_HA,
    fullName: 'Người Gửi',
    phone: '0912000111',
    email: 'nguoigui@vidu.vn',
    channels,
    consent: true,
    consentText: 'Đồng ý.',
    requestKey: newId(),
  });
  if (sent === 'look_first') throw new Error('not sent');
  return sent;
}

const calls = async () =>
  await callsWaiting(life.db, life.people.clerk, { now: life.platform.clock(), limit: 10 });

async function tell(): Promise<void> {
  const events = await life.db.selectFrom('events').select('id').execute();
  const heard = { tenantId: life.tenantId, eventIds: events.map(({ id }) => id) };
  await tellVoters({ ...life.platform, address: 'https://hdnd.example' }, heard);
  await tellVoters({ ...life.platform, address: 'https://hdnd.example' }, heard);
}

describe('who agreed to be told', () => {
  it('gets one mail that says where to look, and nothing of what or by which code', async () => {
    const { id, code } = await submitted(['mail', 'zalo']);
    await life.act(life.people.clerk, takeSubmission, { id, version: 1, text: '' });
    await tell();
    const mails = await life.db.selectFrom('outbox_mails').selectAll().execute();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.to_address).toBe('nguoigui@vidu.vn');
    expect(mails[0]?.body).toContain('https://hdnd.example/tra-cuu');
    for (const secret of [code, 'cống', 'Người Gửi', '0912000111'])
      expect(mails[0]?.body).not.toContain(secret);
  });

  it('by telephone or Zalo waits for the clerk, who ticks it off once', async () => {
    const { clerk } = life.people;
    const [call] = await calls();
    expect(call).toMatchObject({ mail: null, about: 'taken', phone: '0912000111' });
    await life.act(clerk, markVoterTold, { id: call?.id, way: 'zalo' });
    expect(await calls()).toEqual([]);
    await expect(
      life.act(clerk, markVoterTold, { id: call?.id, way: 'zalo' }),
    ).rejects.toMatchObject({
      code: 'submissions.told',
    });
  });

  it('not at all where nothing was ticked', async () => {
    const { id } = await submitted([]);
    await life.act(life.people.clerk, takeSubmission, { id, version: 1, text: '' });
    await tell();
    expect(await calls()).toEqual([]);
  });
});

it('what a refused submission said is forgotten after the days of its council', async () => {
  const { clerk } = life.people;
  const { id } = await submitted([]);
  const refusal = { id, version: 1, reason: 'spam', words: 'Không phải kiến nghị.' };
  await life.act(clerk, refuseSubmission, refusal);
  const words = async () =>
    await life.db
      .selectFrom('submissions')
      .select(['text', 'full_name', 'phone', 'answer_words'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const day = 86_400_000;
  const at = life.platform.clock().getTime();
  await forgetRefused(life.db, new Date(at + 89 * day));
  expect((await words()).text).not.toBe('');
  await forgetRefused(life.db, new Date(at + 91 * day));
  expect(await words()).toEqual({
    text: '',
    full_name: '',
    phone: '',
    answer_words: refusal.words,
  });
});

it('only who manages settings decides how submissions come in', async () => {
  await expect(
    life.act(life.people.department, setIntake, { isOpen: true, keepDays: '30' }),
  ).rejects.toMatchObject({ code: 'submissions.may_not' });
});
