import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendDueMails } from '#src/modules/notifications/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import { openMailer } from '#src/platform/mail/mailer.ts';
import { LOC_HA } from '#test/build.ts';
import { openMailServer, readMail } from '#test/mail-server.ts';
import type { TestMailServer } from '#test/mail-server.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { takeSubmission } from './commands/decide.ts';
import { submitPetition } from './commands/submit.ts';
import { correctVoterEmail, markVoterTold } from './commands/tell.ts';
import { callsWaiting, waitingCalls } from './queries/calls.ts';
import { tellVoters } from './tell-voters.ts';
import { voterActor } from './voter.ts';

let life: Life;
let server: TestMailServer;
beforeAll(async () => {
  life = await openLife();
  server = await openMailServer();
});
afterAll(async () => {
  await server.close();
  await life.close();
});

const SITE = 'https://hdnd.example';

/** A voter's petition that was taken, so that they are to be told; gives its id. */
async function taken(email: string, channels: readonly string[]): Promise<string> {
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
    text: `Đề nghị sửa cống thoát nước bị sập trước trường mầm non, lần ${newId()}.`,
    unitCode: LOC_HA,
    fullName: 'Người Gửi',
    phone: '0912000111',
    email,
    channels,
    consent: true,
    consentText: 'Đồng ý.',
    requestKey: newId(),
  });
  if (sent === 'look_first') throw new Error('not sent');
  await life.act(life.people.clerk, takeSubmission, { id: sent.id, version: 1, text: '' });
  const events = await life.db.selectFrom('events').select('id').execute();
  const heard = { tenantId: life.tenantId, eventIds: events.map(({ id }) => id) };
  await tellVoters({ ...life.platform, address: SITE }, heard);
  return sent.id;
}

async function send(url = server.url): Promise<void> {
  const mailer = openMailer({ smtpUrl: url, from: 'nghi-su@vidu.vn' });
  await sendDueMails({ ...life.platform, mailer }).finally(() => mailer.close());
}

const now = () => life.platform.clock();
const waiting = async () =>
  await callsWaiting(life.db, life.people.clerk, { now: now(), limit: 10 });
const stateOf = async (address: string) =>
  (
    await life.db
      .selectFrom('outbox_mails')
      .select('state')
      .where('to_address', '=', address)
      .execute()
  ).map(({ state }) => state);

it('a voter whose address is refused is to be told another way, with the reason; told, they go', async () => {
  const { clerk } = life.people;
  const id = await taken('sai@vidu.vn', ['mail']);
  expect(await waiting()).toEqual([]);
  server.answer = { code: 550, words: 'no such box' };
  await send();
  server.answer = null;
  const [call] = await waiting();
  expect(call).toMatchObject({
    submissionId: id,
    about: 'taken',
    mail: { to: 'sai@vidu.vn', state: 'refused', tries: 1 },
  });
  expect(call?.mail?.serverWords).toContain('no such box');
  expect(await waitingCalls(life.db, clerk, now())).toBe(1);
  await expect(
    life.act(clerk, markVoterTold, { id: call?.id, way: 'phone' }),
  ).rejects.toMatchObject({ code: 'submissions.way_not_agreed' });
  await life.act(clerk, markVoterTold, { id: call?.id, way: 'loudspeaker' });
  expect(await waiting()).toEqual([]);
  expect(await stateOf('sai@vidu.vn')).toEqual(['dropped']);
  await expect(
    life.act(clerk, markVoterTold, { id: call?.id, way: 'loudspeaker' }),
  ).rejects.toMatchObject({ code: 'submissions.told' });
});

it('a server that is down or puts off shows as being tried, and goes by itself once it is sent', async () => {
  await taken('cham@vidu.vn', ['mail']);
  server.answer = { code: 451, words: 'greylisted' };
  await send();
  server.answer = null;
  expect(await waiting()).toMatchObject([{ mail: { state: 'waiting', tries: 1 } }]);
  await life.db
    .updateTable('outbox_mails')
    .set({ next_try_at: now() })
    .where('state', '=', 'waiting')
    .execute();
  await send();
  expect(await waiting()).toEqual([]);
  expect(await stateOf('cham@vidu.vn')).toEqual(['sent']);
});

it('a mistyped address is corrected and the mail goes there', async () => {
  const { clerk } = life.people;
  const id = await taken('nham@vidu.vn', ['mail']);
  server.answer = { code: 550, words: 'no such box' };
  await send();
  server.answer = null;
  const [call] = await waiting();
  const correct = correctVoterEmail(SITE);
  await expect(
    life.act(clerk, correct, { id: call?.id, email: 'không phải' }),
  ).rejects.toMatchObject({ fields: { email: expect.any(String) } });
  await life.act(clerk, correct, { id: call?.id, email: 'dung@vidu.vn' });
  expect(await waiting()).toEqual([]);
  server.got.length = 0;
  await send();
  expect(server.got.map((raw) => readMail(raw).text)).toEqual([
    expect.stringContaining(`${SITE}/tra-cuu`),
  ]);
  expect(await stateOf('nham@vidu.vn')).toEqual(['dropped']);
  expect(await stateOf('dung@vidu.vn')).toEqual(['sent']);
  const row = await life.db
    .selectFrom('submissions')
    .select('email')
    .where('id', '=', id)
    .executeTakeFirst();
  expect(row?.email).toBe('dung@vidu.vn');
});

it('who is told by Zalo is not told again because their mail did not arrive', async () => {
  const { clerk } = life.people;
  await taken('cahai@vidu.vn', ['mail', 'zalo']);
  server.answer = { code: 550, words: 'no such box' };
  await send();
  server.answer = null;
  const calls = await waiting();
  expect(calls).toHaveLength(1);
  await life.act(clerk, markVoterTold, { id: calls[0]?.id, way: 'zalo' });
  expect(await waiting()).toEqual([]);
});
