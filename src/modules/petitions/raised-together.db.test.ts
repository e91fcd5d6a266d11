import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { readCounters } from '#src/platform/db/counters.ts';
import { buildActor, buildCouncil } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { refusal } from '#test/refusal.ts';
import {
  answerTogether,
  assignPetition,
  carryOverSession,
  endPetition,
  enterAnswer,
  evaluateAnswer,
  leaveTogether,
  linkAgain,
  prepareBatch,
  raiseAgain,
  referPetition,
  unlinkAgain,
  verifyPetition,
} from './commands/index.ts';
import { VOICE_COUNTERS, voicesIn } from './counters.ts';
import { groupOf } from './queries/links.ts';

let life: Life;
let otherClerk: Actor;
let otherChair: Actor;
const SESSIONS = ['2025-12-10', '2026-06-10', '2026-11-10', '2027-06-10'] as const;
const sessions = SESSIONS.map(() => crypto.randomUUID());

beforeAll(async () => {
  life = await openLife();
  const { commune, tenantId, db } = life;
  const other = await buildCouncil(db, { tenantId, unitCode: '18562' });
  otherClerk = await buildActor(db, other, 'clerk');
  otherChair = await buildActor(db, other, 'chair');
  const rows = SESSIONS.map((opens_on, index) => ({
    tenant_id: tenantId,
    council_id: commune.councilId,
    term_id: commune.termId,
    id: sessions[index] ?? '',
    number: 90 + index,
    kind: 'regular' as const,
    name: `Kỳ họp ${90 + index}`,
    opens_on,
    closes_on: index < 3 ? opens_on : null,
    closed_at: null,
  }));
  await db.insertInto('council_sessions').values(rows).execute();
});
afterAll(async () => await life.close());

/** A petition of the session with this number. */
async function ofSession(at: number, text: string): Promise<string> {
  const id = await life.record(text, { kind: 'opinion' });
  const set = { session_id: sessions[at] ?? '', received_on: SESSIONS[at] ?? '' };
  await life.db.updateTable('petitions').set(set).where('id', '=', id).execute();
  return id;
}

const counted = async (id: string) => {
  const { times_raised, raised_elsewhere, sessions_open, sessions_before } =
    await life.petition(id);
  return [times_raised, raised_elsewhere, sessions_open, sessions_before];
};
const link = async (petitionId: string, otherId: string, by = life.people.clerk) =>
  await life.act(by, linkAgain, { petitionId, otherId });
const figures = async (councilId: string) =>
  voicesIn(await readCounters(life.db, life.tenantId, [councilId], VOICE_COUNTERS));

describe('raised again', () => {
  it('counts the raisings and the sessions since the first, ended or not, and can be undone', async () => {
    const [first, second, third] = [
      await ofSession(0, 'Chợ xuống cấp.'),
      await ofSession(1, 'Chợ dột nát.'),
      await ofSession(2, 'Chợ hỏng.'),
    ];
    await life.act(life.people.chair, endPetition, { petitionIds: [first], reason: 'noted' });
    const before = await Promise.all([first, second, third].map(counted));
    await link(third, second);
    expect(await counted(third)).toEqual([2, 1, 2, 1]);
    await link(second, first);
    expect(await counted(first)).toEqual([3, 2, 1, 0]);
    expect(await counted(second)).toEqual([3, 2, 2, 1]);
    expect(await counted(third)).toEqual([3, 2, 3, 2]);
    await life.act(life.people.clerk, raiseAgain, { petitionId: third });
    expect((await counted(first))[0]).toBe(4);
    await life.act(life.people.clerk, unlinkAgain, { petitionId: second, otherId: first });
    expect(await counted(first)).toEqual([1, 0, 1, 0]);
    expect(await counted(third)).toEqual([3, 1, 2, 1]);
    await life.act(life.people.clerk, unlinkAgain, { petitionId: third, otherId: second });
    expect(await Promise.all([first, second].map(counted))).toEqual(before.slice(0, 2));
    expect(await life.history(first)).toContain('unlink_again');
  });

  it('goes on counting when a session is carried over', async () => {
    const [first, again] = [await ofSession(0, 'Kênh cạn.'), await ofSession(2, 'Kênh lại cạn.')];
    await link(again, first);
    await life.act(life.people.clerk, carryOverSession, { sessionId: sessions[2] });
    expect(await counted(again)).toEqual([2, 1, 4, 2]);
    await life.act(life.people.clerk, unlinkAgain, { petitionId: again, otherId: first });
    expect(await counted(again)).toEqual([1, 0, 2, 0]);
  });

  it('refuses with a reason', async () => {
    const [a, b, c] = [
      await ofSession(1, 'Đường tối.'),
      await ofSession(1, 'Đường thiếu đèn.'),
      await ofSession(2, 'Đèn đường hỏng.'),
    ];
    expect(await refusal(link(a, a))).toBe('petitions.again_itself');
    expect(await refusal(link(a, b))).toBe('petitions.again_same_session');
    expect(await refusal(link(a, c))).toBe('petitions.again_not_earlier');
    expect(await refusal(link(c, a, life.people.front))).toBe('petitions.no_permission');
    const twice = await Promise.all([refusal(link(c, a)), refusal(link(c, a))]);
    expect(twice.toSorted()).toEqual(['done', 'petitions.again_linked']);
    expect((await counted(c))[0]).toBe(2);
  });
});

const together = async (by: Actor, ids: readonly string[], leadId?: string) =>
  await life.act(by, answerTogether, { petitionIds: [ids[0]], withIds: ids.slice(1), leadId });

describe('answered together', () => {
  it('is forwarded, given out and answered once, and each council checks and evaluates its own', async () => {
    const { people, bodies } = life;
    const [one, two] = [
      await life.record('Quốc lộ hỏng đoạn qua xã.'),
      await life.record('Mặt đường quốc lộ bong tróc.'),
    ];
    await life.classify(one);
    await life.classify(two);
    const before = await figures(life.commune.councilId);
    await together(people.clerk, [one, two]);
    expect(await figures(life.commune.councilId)).toEqual({
      voices: before.voices,
      matters: before.matters - 1,
    });
    const { batchId, done } = await life.forward([one], bodies.executive);
    expect(done).toHaveLength(2);
    await life.sign(batchId, '31/HĐND-TT', '01/11/2026');
    const given = await life.act(people.executive, assignPetition, {
      petitionIds: [one],
      leadBodyId: bodies.department,
    });
    expect(given.done).toHaveLength(2);
    const answered = await life.act(people.executive, enterAnswer, {
      bodyId: bodies.executive,
      number: '55/UBND',
      issuedOn: '15/11/2026',
      signer: 'Trần Văn Hòa',
      rows: [{ petitionId: one, replyClass: 'solved.carried-out', text: 'Đã vá 1,2 km.' }],
    });
    expect(answered.done).toHaveLength(2);
    expect([(await life.petition(one)).state, (await life.petition(two)).state]).toEqual([
      'answered',
      'answered',
    ]);
    await life.act(people.member, evaluateAnswer, { petitionIds: [one], decision: 'end' });
    expect((await life.petition(two)).state).toBe('answered');
    const check = { petitionIds: [two], finding: 'no', note: 'Đường vẫn hỏng.' };
    await life.act(people.front, verifyPetition, check);
    expect((await life.petition(one)).has_discrepancy).toBe(false);
    await life.act(people.clerk, leaveTogether, { petitionIds: [two] });
    expect(await life.petition(two)).toMatchObject({ state: 'answered', together_id: null });
    expect((await life.petition(one)).together_id).toBeNull();
    expect(await figures(life.commune.councilId)).toEqual(before);
  });

  it('takes one petition alone where that is asked', async () => {
    const [one, two] = [await life.record('Cống tắc.'), await life.record('Cống nghẹt.')];
    await life.classify(one);
    await life.classify(two);
    await together(life.people.clerk, [one, two]);
    await life.act(life.people.clerk, prepareBatch, {
      petitionIds: [one],
      toBodyId: life.bodies.executive,
      title: 'V/v chuyển kiến nghị',
      alone: true,
    });
    expect((await life.petition(two)).state).toBe('classified');
  });

  it('lets the province group what two communes sent it, and tells neither about the other', async () => {
    const { people, bodies } = life;
    const mine = await life.record('Tỉnh lộ ngập ở xã này.');
    const theirs = await life.record('Tỉnh lộ ngập ở xã kia.', { by: otherClerk });
    expect(await refusal(together(people.clerk, [mine, theirs]))).toBe('petitions.not_found');
    expect(await refusal(together(people.provinceClerk, [mine, theirs]))).toBe(
      'petitions.not_found',
    );
    await life.classify(mine);
    await life.classify(theirs, otherClerk);
    const up = await life.forward([mine], bodies.provinceStanding);
    await life.sign(up.batchId, '41/HĐND-TT', '02/11/2026');
    const upToo = await life.forward([theirs], bodies.provinceStanding, otherClerk);
    await life.sign(upToo.batchId, '42/HĐND-TT', '02/11/2026', otherChair);
    await together(people.provinceClerk, [mine, theirs], theirs);
    const seen = await groupOf(life.db, people.clerk, await life.petition(mine));
    expect(seen?.members.map(({ id }) => id)).toEqual([mine]);
    expect(seen?.hidden).toBe(1);
    const whole = await groupOf(life.db, people.provinceClerk, await life.petition(mine));
    expect(whole?.members.map(({ id }) => id)).toEqual([theirs, mine]);

    const refer = {
      petitionIds: [mine],
      toBodyId: bodies.provinceExecutive,
      letterNumber: '88/HĐND-VP',
      letterOn: '03/11/2026',
    };
    const referrer = people.provinceClerk.bodyIds.includes(bodies.provinceStanding)
      ? people.provinceClerk
      : people.provinceChair;
    const sent = await life.act(referrer, referPetition, refer);
    expect(sent.done.map(({ id }) => id).toSorted()).toEqual([mine, theirs].toSorted());
    const answer = {
      bodyId: bodies.provinceExecutive,
      number: '900/UBND',
      issuedOn: '10/11/2026',
      signer: 'Lê Văn An',
      rows: [{ petitionId: mine, replyClass: 'explained', text: 'Đã bố trí vốn nạo vét.' }],
    };
    const { done } = await life.act(people.provinceExecutive, enterAnswer, answer);
    expect(done).toHaveLength(2);
  });

  it('is one group at a time, and no group of one', async () => {
    const ids: string[] = [];
    for (const text of ['Mương bẩn.', 'Rác nhiều.', 'Rác bờ mương.', 'Rác chợ.']) {
      ids.push(await life.record(text));
    }
    const [a = '', b = '', c = '', d = ''] = ids;
    await together(life.people.clerk, [a, b]);
    await together(life.people.clerk, [c, d]);
    expect(await refusal(together(life.people.clerk, [a, c]))).toBe('petitions.group_other');
    expect(await refusal(together(life.people.clerk, [a, a]))).toBe('petitions.group_itself');
    expect(await refusal(together(life.people.clerk, [a, b]))).toBe('petitions.group_has_them');
    expect(await refusal(together(life.people.front, [a, b]))).toBe('petitions.no_permission');
    await life.act(life.people.clerk, leaveTogether, { petitionIds: [d] });
    expect((await life.petition(c)).together_id).toBeNull();
    expect(await refusal(life.act(life.people.clerk, leaveTogether, { petitionIds: [d] }))).toBe(
      'petitions.not_in_group',
    );
    await together(life.people.clerk, [a, c]);
    const group = await groupOf(life.db, life.people.clerk, await life.petition(a));
    expect(group).toMatchObject({ leadId: a, hidden: 0 });
    await life.act(life.people.clerk, leaveTogether, { petitionIds: [a] });
    expect(await groupOf(life.db, life.people.clerk, await life.petition(b))).toMatchObject({
      leadId: b,
    });
  });
});
