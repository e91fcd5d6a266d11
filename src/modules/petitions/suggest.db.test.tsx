import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMON_FIELDS } from '#src/council/suggestions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { execute } from '#src/platform/command.ts';
import type { Command, Platform } from '#src/platform/command.ts';
import { noFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import type { z } from 'zod';
import { apiOf } from '#test/api-of.ts';
import { LOC_HA, NOW, buildActor, buildCouncil, buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { classifyPetition } from './commands/classify.ts';
import { addField } from './commands/fields.ts';
import { recordPetition } from './commands/record-petition.ts';
import { DEFAULT_FIELDS } from './fields.ts';
import { suggestionsForAll } from './queries/suggestions.ts';
import { petitionsRoom } from './room.ts';

let test: TestDatabase;
let platform: Platform;
let clerk: Actor;
let commune: Actor;
let chief: Actor;

beforeAll(async () => {
  test = await openTestDatabase();
  platform = { db: test.db, jobs: noJobs, files: noFiles, clock: () => NOW };
  const tenantId = await buildTenant(test.db);
  const province = await buildCouncil(test.db, { tenantId });
  clerk = await buildActor(test.db, province, 'clerk');
  chief = await buildActor(test.db, province, 'chair');
  const locHa = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
  commune = await buildActor(test.db, locHa, 'clerk');
});
afterAll(async () => await test.close());

const ask = apiOf(() => platform, [petitionsRoom]);

const suggest = async (actor: Actor, text: string, place = 'xã Lộc Hà, Hà Tĩnh') =>
  (await ask(actor, '/petitions/suggest', { text, place })).json as Record<
    string,
    { value: string; code: string; name: string; score: number; reasons: string[] }[]
  >;

const act = async <S extends z.ZodType, R>(spec: Command<S, R>, raw: object): Promise<R> =>
  await execute(platform, clerk, spec, raw);

const lessons = async () =>
  await test.db
    .selectFrom('suggestion_lessons')
    .select(['about', 'value', 'n', 'council_id'])
    .orderBy('id')
    .execute();

describe('POST /petitions/suggest', () => {
  it('answers with field, unit, body, tier and kind, each with its reasons', async () => {
    const text = 'Đề nghị Sở GTVT cắm biển báo và gờ giảm tốc trên tỉnh lộ';
    const found = await suggest(clerk, text, 'xã Thạch Châu, huyện Lộc Hà, Hà Tĩnh');
    expect(found['field']?.[0]).toMatchObject({ value: 'giao thông', code: 'transport' });
    expect(found['field']?.[0]?.reasons.join()).toContain('tỉnh lộ');
    expect(found['unit']?.[0]?.name).toBe('Xã Mai Phụ');
    expect(found['unit']?.[0]?.reasons[0]).toContain('(cũ) nay thuộc');
    expect(found['body']?.[0]?.name).toBe('Sở Xây dựng');
    expect(found['tier']?.[0]?.value).toBe('province');
    expect(found['kind']).toBe('petition');
    for (const { score } of found['field'] ?? []) expect(score).toBeLessThanOrEqual(1);
  });

  it('names its fields as the lists of petitions do', () => {
    expect(DEFAULT_FIELDS.map(({ code }) => code).toSorted()).toEqual(
      Object.keys(COMMON_FIELDS).toSorted(),
    );
  });

  it('needs the text, and nothing else', async () => {
    expect((await ask(clerk, '/petitions/suggest', { place: 'xã Lộc Hà' })).status).toBe(422);
    expect((await ask(clerk, '/petitions/suggest', { text: 'Sửa đường' })).status).toBe(200);
  });

  it('suggests to a commune its own offices and its own tier', async () => {
    const found = await suggest(commune, 'Ngõ xóm nhiều rác, xin thu gom rác');
    expect(found['tier']?.[0]?.value).toBe('commune');
    expect(found['body']?.map(({ name }) => name).join()).toMatch(/Phòng|UBND/);
  });
});

describe('what a clerk decides', () => {
  const text = 'Trạm bơm hỏng, xin sửa trạm bơm lấy nước tưới';

  it('teaches once, in the council’s own book', async () => {
    await test.db.deleteFrom('suggestion_lessons').execute();
    const { id } = await act(recordPetition, { text, place: 'xã Lộc Hà', field: 'agriculture' });
    expect(await lessons()).toMatchObject([
      { about: 'field', value: 'agriculture', n: 1, council_id: clerk.councilId },
      { about: 'kind', value: 'petition', n: 1, council_id: clerk.councilId },
    ]);
    await act(classifyPetition, { petitionIds: [id], fieldCode: 'agriculture' });
    expect(await lessons()).toHaveLength(2);
  });

  it('is taken back by deciding otherwise', async () => {
    await test.db.deleteFrom('suggestion_lessons').execute();
    const { id } = await act(recordPetition, { text, place: 'xã Lộc Hà', field: 'agriculture' });
    await act(classifyPetition, {
      petitionIds: [id],
      fieldCode: 'power-water',
      competentTier: 'commune',
    });
    expect(await lessons()).toMatchObject([
      { about: 'field', value: 'agriculture', n: 1 },
      { about: 'kind', value: 'petition', n: 1 },
      { about: 'field', value: 'power-water', n: 1 },
      { about: 'field', value: 'agriculture', n: -1 },
      { about: 'tier', value: 'commune', n: 1 },
    ]);
  });

  it('leaves no lesson where the decision was refused', async () => {
    await test.db.deleteFrom('suggestion_lessons').execute();
    await expect(act(recordPetition, { text, place: '', field: 'nothing' })).rejects.toThrow(
      'petitions.invalid',
    );
    expect(await lessons()).toEqual([]);
  });

  it('counts for a field of the council’s own tree', async () => {
    const label = 'Trạm bơm và hồ đập';
    const { code } = await execute(platform, chief, addField, { group: 'economy', label });
    const found = await suggest(clerk, text);
    expect(found['field']?.slice(0, 2).map((one) => one.code)).toContain(code);
    expect(found['field']?.find((one) => one.code === code)?.value).toBe('Trạm bơm và hồ đập');
  });
});

describe('several petitions at once', () => {
  it('get what most of them suggest, with how many', async () => {
    const petition = (words: string) => ({
      working_text: words,
      place_text: 'xã Lộc Hà',
      original_unit_name: 'Xã Lộc Hà',
    });
    const found = await suggestionsForAll(
      test.db,
      clerk,
      [petition('Sửa quốc lộ'), petition('Nâng cấp tỉnh lộ'), petition('Cấp sổ đỏ')],
      { on: '2026-11-22', ofMany: (n, all) => `${n}/${all}` },
    );
    expect(found?.field[0]).toMatchObject({ value: 'transport', reasons: ['2/3'] });
  });
});
