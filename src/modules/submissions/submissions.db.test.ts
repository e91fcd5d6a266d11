import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#src/platform/db/ids.ts';
import { houseKey, useProof } from '#src/platform/proof/index.ts';
import { openLife } from '#test/petition-life.ts';
import { LOC_HA } from '#test/build.ts';
import {
  issuePetitionReceipt,
  joinSubmission,
  refuseSubmission,
  takeSubmission,
} from './commands/decide.ts';
import { clearSuspects } from './commands/clear-suspects.ts';
import { submitPetition } from './commands/submit.ts';
import { rateAnswer, reportNotDone } from './commands/voter-says.ts';
import { USUAL_LIMITS } from './limits.ts';
import { countWaiting, suspectsOf } from './queries/inbox.ts';
import { receiptOf, reportOnce } from './store/receipts.ts';
import { voterActor } from './voter.ts';

let life: Awaited<ReturnType<typeof openLife>>;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

const TEXT = 'Đường liên thôn lầy lội, đề nghị đổ bê tông đoạn qua nhà văn hóa.';

function arrival(networkMark = newId()) {
  const goodUntil = new Date(Date.now() + 60_000);
  return {
    councilId: life.commune.councilId,
    networkMark,
    proof: { id: newId(), goodUntil },
    wideMark: '',
    proofKind: 'work' as 'work' | 'question',
    receiptSecret: Buffer.from('a secret of this test'),
    isLookedAt: true,
  };
}

const typed = () => ({
  text: TEXT,
  unitCode: LOC_HA,
  place: 'thôn 3',
  fullName: 'Người Gửi',
  phone: '0912000111',
  channels: ['phone'],
  consent: true,
  consentText: 'Đồng ý.',
  requestKey: newId(),
});

async function submitted(input: object = {}, from = arrival()) {
  const voter = voterActor(life.tenantId, 'vi');
  const sent = await life.act(voter, submitPetition(from), { ...typed(), ...input });
  if (sent === 'look_first') throw new Error('not sent');
  return sent;
}

const rowOf = async (id: string) =>
  await life.db
    .selectFrom('submissions')
    .selectAll()
    .where('tenant_id', '=', life.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

describe('a submission', () => {
  it('waits for the office and gives a receipt nobody can guess', async () => {
    const { id, code } = await submitted();
    expect(code).toMatch(/^(?:\w{4}-){3}\w{4}$/);
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', petition_id: null, accuses: false });
    expect(await receiptOf(life.db, code)).toMatchObject({ submissionId: id });
    const kept = await life.db.selectFrom('receipts').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(code);
  });

  it('counts once, however often it is sent, and gives the same receipt', async () => {
    const requestKey = newId();
    const first = await submitted({ requestKey });
    const again = await submitted({ requestKey }, { ...arrival(), proof: null as never });
    expect(again).toEqual({ ...first, isAgain: true });
    const rows = JSON.stringify(await rowOf(first.id));
    expect(rows).not.toContain(requestKey);
  });

  it('is not sent before its sender has seen what is published and alike', async () => {
    const voter = voterActor(life.tenantId, 'vi');
    const from = { ...arrival(), isLookedAt: false };
    expect(await life.act(voter, submitPetition(from), typed())).toBe('look_first');
    expect(await submitted({}, { ...from, isLookedAt: true })).toHaveProperty('code');
  });

  it('needs a proof of its own', async () => {
    const from = arrival();
    await submitted({}, from);
    await expect(submitted({}, from)).rejects.toMatchObject({ code: 'submissions.not_proven' });
  });

  it('is not taken from a network that sends too much', async () => {
    const networkMark = newId();
    for (let count = 0; count < USUAL_LIMITS.networkHour; count += 1)
      await submitted({}, arrival(networkMark));
    await expect(submitted({}, arrival(networkMark))).rejects.toMatchObject({
      code: 'submissions.network_busy',
    });
  });

  it('comes in through a flood of robots, which wait apart and are cleared in one act', async () => {
    const { clerk } = life.people;
    const things = ['cầu', 'kênh', 'điện', 'rác', 'chợ', 'trường', 'trạm', 'nước', 'đèn', 'hè'];
    const before = await countWaiting(life.db, clerk);
    for (let at = 0; at < 12; at += 1) {
      const thing = things[at % things.length] ?? '';
      const text = `${thing} ${at} hỏng ở ${things[(at * 3 + 1) % 10]} cần ${things[(at * 7) % 10]} gấp lắm rồi`;
      await submitted({ text }, { ...arrival(), proofKind: 'question' });
    }
    expect((await countWaiting(life.db, clerk)) - before).toBeLessThanOrEqual(3);
    const suspects = await suspectsOf(life.db, clerk);
    expect(suspects.total).toBeGreaterThanOrEqual(9);
    const voter = await submitted({
      text: 'Cột điện trước cổng trạm y tế nghiêng, sắp đổ ra đường.',
    });
    expect((await rowOf(voter.id)).suspicion).toBeNull();
    const clearing = { suspicion: '', until: suspects.newest, words: 'Không phải kiến nghị.' };
    await expect(life.act(life.people.department, clearSuspects, clearing)).rejects.toMatchObject({
      code: 'submissions.may_not',
    });
    expect((await life.act(clerk, clearSuspects, clearing)).count).toBe(suspects.total);
    expect((await suspectsOf(life.db, clerk)).total).toBe(0);
    expect((await rowOf(voter.id)).state).toBe('waiting');
  });

  it('counts the wide network of an IPv6 owner as one', async () => {
    const wideMark = newId();
    const one = () => ({ ...arrival(), wideMark });
    for (let count = 0; count < USUAL_LIMITS.wideHour; count += 1) await submitted({}, one());
    await expect(submitted({}, one())).rejects.toMatchObject({ code: 'submissions.network_busy' });
  });

  it('needs words, consent, and a way to be told where one is chosen', async () => {
    await expect(submitted({ text: 'ngắn', consent: false, phone: '' })).rejects.toMatchObject({
      fields: { text: expect.any(String), consent: expect.any(String), phone: expect.any(String) },
    });
  });

  it('is marked where it accuses somebody', async () => {
    const { id } = await submitted({ text: 'Trưởng thôn ăn chặn tiền hỗ trợ bão lũ của bà con.' });
    expect((await rowOf(id)).accuses).toBe(true);
  });
});

describe('the office', () => {
  it('records it as a petition, with who sent it, and the receipt shows that petition', async () => {
    const { id, code } = await submitted();
    const { clerk } = life.people;
    const recorded = await life.act(clerk, takeSubmission, { id, version: 1, text: '' });
    expect(await life.petition(recorded.id)).toMatchObject({
      source: 'portal',
      original_text: TEXT,
    });
    expect(await receiptOf(life.db, code)).toMatchObject({ petitionId: recorded.id });
    await expect(
      life.act(clerk, takeSubmission, { id, version: 1, text: '' }),
    ).rejects.toMatchObject({ code: 'submissions.decided' });
  });

  it('has classified it where a field was chosen', async () => {
    const { id } = await submitted();
    const { clerk } = life.people;
    const taking = { id, version: 1, text: '', field: 'transport' };
    const recorded = await life.act(clerk, takeSubmission, taking);
    expect(await life.petition(recorded.id)).toMatchObject({
      state: 'classified',
      field_code: 'transport',
    });
  });

  it('adds it to a petition that says the same: one voice more', async () => {
    const { clerk } = life.people;
    const standing = await life.record('Đề nghị đổ bê tông đường liên thôn.');
    const { code: standingCode } = await life.petition(standing);
    const { id, code } = await submitted();
    await expect(
      life.act(clerk, joinSubmission, { id, version: 1, petition: 'KN-KHONG-CO' }),
    ).rejects.toMatchObject({ fields: { petition: expect.any(String) } });
    await life.act(clerk, joinSubmission, { id, version: 1, petition: standingCode });
    expect((await life.petition(standing)).merged_voices).toBe(1);
    expect(await receiptOf(life.db, code)).toMatchObject({ petitionId: standing });
  });

  it('refuses it with a reason the submitter reads', async () => {
    const { id } = await submitted();
    const refusal = { id, version: 1, reason: 'other_place', words: 'Việc này thuộc tỉnh khác.' };
    await life.act(life.people.clerk, refuseSubmission, refusal);
    expect(await rowOf(id)).toMatchObject({ state: 'refused', answer_words: refusal.words });
  });

  it('of another council sees nothing of it, and a department neither', async () => {
    const { id } = await submitted();
    const { provinceClerk, department } = life.people;
    await expect(
      life.act(provinceClerk, takeSubmission, { id, version: 1, text: '' }),
    ).rejects.toMatchObject({ code: 'submissions.not_found' });
    await expect(
      life.act(department, takeSubmission, { id, version: 1, text: '' }),
    ).rejects.toMatchObject({ code: 'submissions.may_not' });
  });
});

describe('a voter with a receipt', () => {
  it('can say nothing of an answer before there is one', async () => {
    const { clerk } = life.people;
    const { code: petition } = await life.petition(await life.record('Đề nghị sửa cầu.'));
    const { code } = await life.act(clerk, issuePetitionReceipt, { petition });
    const voter = voterActor(life.tenantId, 'vi');
    await expect(
      life.act(voter, rateAnswer, { code, rating: 'not', note: '' }),
    ).rejects.toMatchObject({ code: 'submissions.not_answered' });
    await expect(
      life.act(voter, reportNotDone, { code: '7F3K-0000-0000-0000', note: 'Chưa sửa.' }),
    ).rejects.toMatchObject({ code: 'submissions.code_unknown' });
  });
});

it('each receipt of a petition says “not done” once a day, whoever else said so', async () => {
  const { clerk } = life.people;
  const { code: petition } = await life.petition(await life.record('Đề nghị sửa cống.'));
  const hashes = [];
  for (let count = 0; count < 2; count += 1) {
    const { code } = await life.act(clerk, issuePetitionReceipt, { petition });
    hashes.push((await receiptOf(life.db, code))?.codeHash ?? Buffer.alloc(0));
  }
  const [one = Buffer.alloc(0), other = Buffer.alloc(0)] = hashes;
  const said = async (hash: Buffer, day: string) =>
    await life.db.transaction().execute((tx) => reportOnce(tx, hash, day));
  expect(await said(one, '2026-11-22')).toBe(true);
  expect(await said(other, '2026-11-22')).toBe(true);
  expect(await said(one, '2026-11-22')).toBe(false);
  expect(await said(one, '2026-11-23')).toBe(true);
});

it('a rating without a choice says what is missing', async () => {
  const voter = voterActor(life.tenantId, 'vi');
  await expect(
    life.act(voter, rateAnswer, { code: 'x', rating: '', note: 'Cần nói thêm.' }),
  ).rejects.toMatchObject({ fields: { rating: expect.stringContaining('Chọn một mức') } });
});

it('a key of the house is the same for everybody, and a proof counts once', async () => {
  const now = new Date();
  const key = await houseKey(life.db, 'a test', now);
  expect(key).toHaveLength(32);
  expect(await houseKey(life.db, 'a test', now)).toEqual(key);
  const proof = { id: newId(), goodUntil: now };
  const use = async () => await life.db.transaction().execute((tx) => useProof(tx, proof));
  expect([await use(), await use()]).toEqual([true, false]);
});
