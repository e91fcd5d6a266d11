import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { readCounters } from '#src/platform/db/counters.ts';
import { buildActor } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { refusal } from '#test/refusal.ts';
import {
  acceptPetition,
  answerTogether,
  classifyPetition,
  declinePetition,
  editPetition,
  endPetition,
  mergePetitions,
  raiseAgain,
  recordPetition,
  unmergePetitions,
} from './commands/index.ts';
import { SHARED_WITH, VOICE_COUNTERS, voicesIn } from './counters.ts';
import { MERGED_PLACE, shareWith } from './store/audience.ts';

let life: Life;
let colleague: Actor;

beforeAll(async () => {
  life = await openLife();
  colleague = await buildActor(life.db, life.commune, 'clerk');
});
afterAll(async () => await life.close());

const merge = async (id: string, intoId: string, by = life.people.clerk) =>
  await life.act(by, mergePetitions, { petitionIds: [id], intoId });
const unmerge = async (id: string, by = life.people.clerk) =>
  await life.act(by, unmergePetitions, { petitionIds: [id] });

const voices = async () =>
  voicesIn(await readCounters(life.db, life.tenantId, [life.commune.councilId], VOICE_COUNTERS));

/** The whole row and its children, without what only counts the changes themselves. */
async function everythingOf(id: string) {
  const { version: _, ...row } = await life.petition(id);
  const of = async (
    table: 'petition_places' | 'petitioners' | 'petition_audience' | 'petition_duties',
  ) => await life.db.selectFrom(table).selectAll().where('petition_id', '=', id).execute();
  const viewers = await of('petition_audience');
  const shared = await readCounters(
    life.db,
    life.tenantId,
    [life.bodies.executive, life.province.councilId],
    [SHARED_WITH],
  );
  return {
    row,
    places: await of('petition_places'),
    petitioners: await of('petitioners'),
    viewers,
    duties: await of('petition_duties'),
    shared: [...(shared.get(SHARED_WITH) ?? [])],
    counts: await life.counts(),
    voices: await voices(),
  };
}

/** A petition that was declined by its receiver and came back: it has readers, duties and a field. */
async function declined(text: string): Promise<string> {
  const { id } = await life.act(life.people.clerk, recordPetition, {
    text,
    place: 'thôn Hồng Lạc, xã Lộc Hà',
    petitioners: [{ fullName: 'Trần Thị Bưởi', phone: '0912000111' }],
  });
  await life.classify(id);
  const { batchId } = await life.forward([id], life.bodies.executive);
  await life.sign(batchId, '15/HĐND-TT', '01/11/2026');
  await life.act(life.people.executive, acceptPetition, { petitionIds: [id] });
  await life.act(life.people.executive, declinePetition, {
    petitionIds: [id],
    note: 'Việc của tỉnh.',
  });
  return id;
}

describe('merging', () => {
  it('puts a duplicate behind another and gives it back exactly', async () => {
    const stands = await life.record('Đường liên thôn xuống cấp.');
    const twin = await declined('Đường liên thôn hư hỏng nặng.');
    const [before, standing] = [await everythingOf(twin), await everythingOf(stands)];
    await merge(twin, stands);
    expect((await life.petition(twin)).merged_into).toBe(stands);
    expect((await life.petition(stands)).merged_voices).toBe(1);
    expect(await voices()).toEqual({
      voices: before.voices.voices,
      matters: before.voices.matters - 1,
    });
    expect(await life.counts()).not.toEqual(before.counts);
    expect(await life.history(stands)).toContain('take_in');
    await unmerge(twin);
    expect(await everythingOf(twin)).toEqual(before);
    expect(await everythingOf(stands)).toEqual(standing);
  });

  it('lets nothing be done to a petition that stands behind another', async () => {
    const [stands, twin] = [await life.record('Kênh cạn nước.'), await life.record('Kênh cạn.')];
    await merge(twin, stands);
    const { clerk, chair } = life.people;
    const classify = { petitionIds: [twin], fieldCode: 'transport' };
    expect(await refusal(life.act(clerk, classifyPetition, classify))).toBe('petitions.is_merged');
    const end = { petitionIds: [twin], reason: 'other' };
    expect(await refusal(life.act(chair, endPetition, end))).toBe('petitions.is_merged');
    expect(await refusal(life.act(clerk, raiseAgain, { petitionId: twin }))).toBe(
      'petitions.is_merged',
    );
    const { version } = await life.petition(twin);
    const edit = { id: twin, version, workingText: 'Khác', places: [{ unit: '18568' }] };
    expect(await refusal(life.act(clerk, editPetition, edit))).toBe('petitions.is_merged');
  });

  it('keeps the order of a chain', async () => {
    const [first, second, third] = [
      await life.record('Chợ mất vệ sinh.'),
      await life.record('Chợ bẩn.'),
      await life.record('Chợ nhếch nhác.'),
    ];
    await merge(first, second);
    await merge(second, third);
    expect((await life.petition(third)).merged_voices).toBe(2);
    await unmerge(second);
    expect((await life.petition(first)).merged_into).toBe(second);
    expect((await life.petition(second)).merged_voices).toBe(1);
    expect((await life.petition(third)).merged_voices).toBe(0);
    await merge(second, third);
    await unmerge(first);
    expect((await life.petition(second)).merged_voices).toBe(0);
    expect((await life.petition(third)).merged_voices).toBe(1);
  });

  it('leaves a reader who was given it for another reason while it was merged', async () => {
    const { clerk } = life.people;
    const [stands, twin] = [await life.record('Kênh chính sạt.'), await life.record('Kênh lở.')];
    await merge(twin, stands);
    const petition = await life.petition(stands);
    const on = '2026-11-22';
    const { councilId } = life.province;
    const readers = async () =>
      await life.db
        .selectFrom('petition_audience')
        .select(['viewer_id', 'reason'])
        .where('petition_id', '=', stands)
        .execute();
    await life.db.transaction().execute(async (tx) => {
      const sharing = { tenantId: life.tenantId, petition, bodyIds: [councilId], on };
      await shareWith(tx, { ...sharing, reason: MERGED_PLACE });
      await shareWith(tx, { ...sharing, reason: 'forwarded' });
    });
    await unmerge(twin, clerk);
    expect(await readers()).toEqual([{ viewer_id: councilId, reason: 'forwarded' }]);
  });

  it('refuses with a reason', async () => {
    const [a, b] = [await life.record('Thiếu đèn đường.'), await life.record('Đường tối.')];
    expect(await refusal(merge(a, a))).toBe('petitions.merge_itself');
    await life.classify(a);
    await life.forward([a], life.bodies.executive);
    expect(await refusal(merge(a, b))).toBe('petitions.in_batch');
    const there = await life.record('Đường tỉnh tối.', { by: life.people.provinceClerk });
    expect(await refusal(merge(b, there))).toBe('petitions.not_found');
    expect(await refusal(merge(b, a, life.people.front))).toBe('petitions.no_permission');
    expect(await refusal(merge(b, a, life.people.provinceClerk))).toBe('petitions.not_found');
    await life.act(life.people.clerk, answerTogether, { petitionIds: [a], withIds: [b] });
    expect(await refusal(merge(b, a))).toBe('petitions.merge_in_group');
    const c = await life.record('Cột đèn gãy.');
    await merge(c, a);
    expect(await refusal(merge(await life.record('Đèn hỏng.'), c))).toBe(
      'petitions.merged_elsewhere',
    );
    const ended = await life.record('Đèn cháy.', { kind: 'opinion' });
    await life.act(life.people.chair, endPetition, { petitionIds: [ended], reason: 'noted' });
    expect(await refusal(merge(await life.record('Đèn mờ.'), ended))).toBe(
      'petitions.merge_into_ended',
    );
  });

  it('refuses what a body has in hand', async () => {
    const id = await life.record('Cống tắc.');
    await life.classify(id);
    const { batchId } = await life.forward([id], life.bodies.executive);
    await life.sign(batchId, '17/HĐND-TT', '01/11/2026');
    const other = await life.record('Cống nghẹt.');
    expect(await refusal(merge(id, other))).toBe('petitions.merge_in_hand');
    await merge(other, id);
    expect((await life.petition(other)).merged_into).toBe(id);
  });

  it('tells the second of two people what the first did, and takes a repeated request once', async () => {
    const [a, b, c] = [
      await life.record('Kè sạt lở.'),
      await life.record('Kè lở.'),
      await life.record('Bờ kè lở.'),
    ];
    const outcomes = await Promise.all([refusal(merge(b, a)), refusal(merge(b, c, colleague))]);
    expect(outcomes.toSorted()).toEqual(['done', 'petitions.merged_meanwhile']);
    const into = (await life.petition(b)).merged_into ?? '';
    const winner = into === a ? life.people.clerk : colleague;
    await merge(b, into, winner);
    expect((await life.petition(into)).merged_voices).toBe(1);
    await unmerge(b, winner);
    await unmerge(b, winner);
    const loser = winner === colleague ? life.people.clerk : colleague;
    expect(await refusal(unmerge(b, loser))).toBe('petitions.unmerged_meanwhile');
  });

  it('merges two ways at once only one way', async () => {
    const [a, b] = [await life.record('Mương tắc.'), await life.record('Mương bị tắc.')];
    const outcomes = await Promise.all([refusal(merge(a, b)), refusal(merge(b, a, colleague))]);
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
  });
});
