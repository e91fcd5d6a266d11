import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestAnswers } from '#src/modules/crosschecks/queries/cards.ts';
import { acceptPetition, enterAnswer } from '#src/modules/petitions/commands/index.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { openPublicHouse } from '#test/public-house.ts';
import { issuePetitionReceipt } from './commands/decide.ts';
import { rateAnswer, reportNotDone } from './commands/voter-says.ts';
import { standingOf } from './queries/standing.ts';
import { receiptOf } from './store/receipts.ts';
import { voterActor } from './voter.ts';

let life: Life;
let id: string;
let code: string;
let waiting: string;
beforeAll(async () => {
  life = await openLife();
  const { people, bodies } = life;
  id = await life.record('Mương thoát nước thôn 5 bị lấp.');
  const other = await life.record('Đèn đường đầu thôn 5 hỏng.');
  for (const each of [id, other]) await life.classify(each);
  const { batchId } = await life.forward([id, other], bodies.executive);
  await life.sign(batchId, '51/HĐND-TT', '03/11/2026');
  await life.act(people.executive, acceptPetition, { petitionIds: [id, other] });
  await life.act(people.executive, enterAnswer, {
    bodyId: bodies.executive,
    number: '61/UBND',
    issuedOn: '12/11/2026',
    signer: 'Trần Văn Hòa',
    rows: [{ petitionId: id, replyClass: 'solved.carried-out', text: 'Đã nạo vét.' }],
  });
  const receiptFor = async (petitionId: string) => {
    const { code: petition } = await life.petition(petitionId);
    return (await life.act(people.clerk, issuePetitionReceipt, { petition })).code;
  };
  code = await receiptFor(id);
  waiting = await receiptFor(other);
});
afterAll(async () => await life.close());

const standing = async () => {
  const receipt = await receiptOf(life.db, code);
  if (!receipt) throw new Error('no such receipt');
  return await standingOf(life.db, receipt);
};

const pageFor = async (receipt: string): Promise<string> => {
  const web = openPublicHouse({ ...life.platform, trustedProxies: 1 });
  const answer = await web.request('http://house.test/tra-cuu', {
    method: 'POST',
    headers: { 'x-forwarded-for': '203.0.113.9' },
    body: new URLSearchParams({ code: receipt }),
  });
  return await answer.text();
};

/** The label of the step that a petition stands at. */
const stepIn = (html: string): string | undefined =>
  /aria-current="step".*?class="step-label">([^<]+)</s.exec(html)?.[1];

describe('the page of a receipt', () => {
  it('names no answer before there is one', async () => {
    const html = await pageFor(waiting);
    expect(stepIn(html)).toBe('Chờ trả lời');
    expect(html).not.toContain('Có trả lời');
    expect(stepIn(await pageFor(code))).toBe('Kết thúc theo dõi');
  });

  it('has the office’s number beside an answer that nobody may read yet', async () => {
    const unread = await pageFor(code);
    expect(unread).toContain('Nội dung trả lời chưa đăng công khai');
    expect(unread).not.toContain('Xem câu trả lời bên dưới');
    expect(unread).not.toContain('href="tel:');
    await life.db
      .updateTable('bodies')
      .set({ phone: '0239 385 5555' })
      .where('tenant_id', '=', life.tenantId)
      .where('kind', '=', 'office')
      .execute();
    expect(await pageFor(code)).toContain('<a href="tel:02393855555">0239 385 5555</a>');
  });
});

describe('what a voter says of an answer', () => {
  it('finds the day on which the petition was sent to whoever answers', async () => {
    expect((await standing()).petition).toMatchObject({
      forwardedOn: '2026-11-03',
      rating: null,
    });
  });

  it('stays a voter’s word: no finding of a check, but before whoever checks', async () => {
    const voter = voterActor(life.tenantId, 'vi');
    const note = 'Mới vét một đoạn.';
    await life.act(voter, reportNotDone, { code, note });
    expect(await life.petition(id)).toMatchObject({
      voter_reported: true,
      has_discrepancy: false,
      check_finding: null,
      state: 'answered',
    });
    const cards = await newestAnswers(life.db, life.tenantId, [id]);
    expect(cards.get(id)).toMatchObject({ voterSaid: note });
  });

  it('is shown to the holder of the receipt afterwards', async () => {
    const voter = voterActor(life.tenantId, 'vi');
    await life.act(voter, rateAnswer, { code, rating: 'not', note: 'Chưa đủ.' });
    const { petition, reportedOn } = await standing();
    expect(petition?.rating).toMatchObject({ rating: 'not', note: 'Chưa đủ.' });
    expect(reportedOn).not.toBeNull();
  });
});
