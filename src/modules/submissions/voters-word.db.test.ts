import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestAnswers } from '#src/modules/crosschecks/queries/cards.ts';
import { acceptPetition, enterAnswer } from '#src/modules/petitions/commands/index.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { issuePetitionReceipt } from './commands/decide.ts';
import { rateAnswer, reportNotDone } from './commands/voter-says.ts';
import { standingOf } from './queries/standing.ts';
import { receiptOf } from './store/receipts.ts';
import { voterActor } from './voter.ts';

let life: Life;
let id: string;
let code: string;
beforeAll(async () => {
  life = await openLife();
  const { people, bodies } = life;
  id = await life.record('Mương thoát nước thôn 5 bị lấp.');
  await life.classify(id);
  const { batchId } = await life.forward([id], bodies.executive);
  await life.sign(batchId, '51/HĐND-TT', '03/11/2026');
  await life.act(people.executive, acceptPetition, { petitionIds: [id] });
  await life.act(people.executive, enterAnswer, {
    bodyId: bodies.executive,
    number: '61/UBND',
    issuedOn: '12/11/2026',
    signer: 'Trần Văn Hòa',
    rows: [{ petitionId: id, replyClass: 'solved.carried-out', text: 'Đã nạo vét.' }],
  });
  const petition = (await life.petition(id)).code;
  ({ code } = await life.act(people.clerk, issuePetitionReceipt, { petition }));
});
afterAll(async () => await life.close());

const standing = async () => {
  const receipt = await receiptOf(life.db, code);
  if (!receipt) throw new Error('no such receipt');
  return await standingOf(life.db, receipt);
};

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
