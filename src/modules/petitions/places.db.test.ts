import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf } from '#test/api-of.ts';
import { LOC_HA } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { editPetition, enterOpinions, recordContact } from './commands/index.ts';
import { recordPetition } from './commands/record-petition.ts';
import { openPlaceFinder } from './bulk/place-finder.ts';
import { petitionsRoom } from './room.ts';

let life: Life;
let ask: ReturnType<typeof apiOf>;

beforeAll(async () => {
  life = await openLife();
  ask = apiOf(() => life.platform, [petitionsRoom]);
});
afterAll(async () => await life.close());

const HA_TINH = '42';
const [THACH_HA, DIEN_CHAU, NGHE_AN] = ['18562', '17464', '40'];
const text = 'Cống thoát nước tắc từ tháng 9, mưa là ngập.';
const { clerk, provinceClerk } = {
  clerk: () => life.people.clerk,
  provinceClerk: () => life.people.provinceClerk,
};
const placesOf = async (id: string) =>
  await life.db
    .selectFrom('petition_places as p')
    .innerJoin('units as u', 'u.code', 'p.unit_code')
    .select(['u.name', 'p.unit_name_then as named', 'p.detail'])
    .where('p.petition_id', '=', id)
    .orderBy('p.ordinal')
    .execute();

describe('where a petition is counted', () => {
  it.each([
    [{ places: [{ unit: DIEN_CHAU }] }, 'places.0.unit'],
    [{ places: [{ unit: NGHE_AN }, { unit: LOC_HA }] }, 'places.0.unit'],
    [{ place: 'xã Diễn Châu, tỉnh Nghệ An' }, 'place'],
    [{ places: [{ place: 'xã Diễn Châu, tỉnh Nghệ An' }] }, 'places.0.unit'],
    [{ place: 'xã Thạch Hà, Nghệ An' }, 'place'],
    [{ place: 'huyện Quỳnh Lưu, Nghệ An' }, 'place'],
    [{ place: 'thị xã Hương Thủy, tỉnh Thừa Thiên Huế' }, 'place'],
    [{ places: [{ place: 'quận 1 TP.HCM' }] }, 'places.0.unit'],
  ])('is never another province: %j', async (body, field) => {
    for (const actor of [clerk(), provinceClerk()]) {
      const { status, json } = await ask(actor, '/petitions', { text, ...body });
      expect([status, json['code']]).toEqual([422, 'petitions.unit_outside']);
      expect(json['fields']).toEqual({ [field]: expect.stringContaining('không thuộc') });
      expect(json['detail'] ?? json['title']).toContain('Hà Tĩnh');
    }
  });

  it.each([
    [[{ unit: LOC_HA }, { unit: DIEN_CHAU, detail: 'cầu giáp ranh' }], 2],
    [[{ unit: HA_TINH }], 1],
    [[{ unit: THACH_HA }], 1],
  ])(
    'takes its own province, and what lies across the border after it: %j',
    async (places, count) => {
      for (const actor of [clerk(), provinceClerk()]) {
        const { status, json } = await ask(actor, '/petitions', { text, places });
        expect(status).toBe(201);
        expect(json['places']).toHaveLength(count);
      }
    },
  );

  it('may name after it a district across the border', async () => {
    const places = [{ unit: LOC_HA }, { place: 'huyện Quỳnh Lưu, Nghệ An' }];
    const { json } = await ask(clerk(), '/petitions', { text, places });
    expect(json['places']).toMatchObject([{}, { unit: NGHE_AN }]);
  });

  it('keeps as the council’s own what is a commune’s name in another province alone', async () => {
    const { id } = await life.act(clerk(), recordPetition, { text, place: 'Diễn Châu' });
    expect(await placesOf(id)).toEqual([
      { name: 'Xã Lộc Hà', named: 'Xã Lộc Hà', detail: 'Diễn Châu' },
    ]);
  });

  it('stays where it is when its wording is edited', async () => {
    const id = await life.record(text);
    await life.db
      .updateTable('petitions')
      .set({ unit_code: DIEN_CHAU })
      .where('id', '=', id)
      .execute();
    const edit = (unit: string) =>
      life.act(clerk(), editPetition, { id, version: 1, workingText: text, places: [{ unit }] });
    await expect(edit(NGHE_AN)).rejects.toMatchObject({ code: 'petitions.unit_outside' });
    await edit(DIEN_CHAU);
  });
});

describe('a spot of fast entry that names another commune', () => {
  const enter = async (row: object, asks = 'on') => {
    const held = { unit: LOC_HA, place: 'Nhà văn hóa', heldOn: '15/11/2026', delegates: 'Ông A' };
    const { id } = await life.act(clerk(), recordContact, { ...held, voterCount: '9' });
    const rows = [{ text: `${text} ${JSON.stringify(row)}`, ...row }];
    const [done] = await life.act(clerk(), enterOpinions, { contactId: id, rows, asks });
    return await placesOf(done?.id ?? '');
  };
  const spot = (detail: string) => [{ name: 'Xã Lộc Hà', named: 'Xã Lộc Hà', detail }];

  it.each([
    'xã Thạch Hà',
    'Thạch Hà',
    'xã Thạch Hà, thôn 3',
    'thach ha thon 3',
    'X.Thạch Hà',
    'thôn 3 xã Thạch Hà',
    'thôn 3 - xã Thạch Hà',
    'gần chợ xã Thạch Hà',
    'gan cho xa thach ha',
    'UBND xã Thạch Hà',
  ])('is asked about and not changed: %s', async (place) => {
    await expect(enter({ place })).rejects.toMatchObject({
      code: 'petitions.rows_asked',
      facts: { asked: 1 },
      fields: { 'rows.0.place': expect.any(String) },
    });
    expect(await enter({ place, asked: THACH_HA })).toEqual(spot(place));
    expect(await enter({ place }, '')).toEqual(spot(place));
  });

  it('is taken as the commune by who says so, with the spot that is left', async () => {
    const unit = THACH_HA;
    expect(await enter({ place: 'xã Thạch Hà, thôn 3', unit })).toEqual([
      { name: 'Xã Thạch Hà', named: 'Xã Thạch Hà', detail: 'thôn 3' },
    ]);
    expect(await enter({ place: 'gần chợ xã Thạch Hà', unit })).toMatchObject([
      { name: 'Xã Thạch Hà', detail: 'gần chợ' },
    ]);
    for (const wrong of [
      { place: 'xóm 4', unit },
      { place: 'xã Thạch Hà', unit: '99999' },
    ])
      await expect(enter(wrong)).rejects.toMatchObject({
        code: 'petitions.rows_invalid',
        fields: { 'rows.0.place': expect.any(String) },
      });
  });

  it.each([
    ['xã Yên Thành, tỉnh Nghệ An', ''],
    ['xã Nghi Xuân, tỉnh Nghệ An', ''],
    ['huyện Quỳnh Lưu, Nghệ An', ''],
    ['xã Thạch Hà, Nghệ An', THACH_HA],
  ])('is wrong where it lies in another province: %s', async (place, unit) => {
    for (const asks of ['on', ''])
      await expect(enter({ place, unit }, asks)).rejects.toMatchObject({
        code: 'petitions.rows_invalid',
        fields: { 'rows.0.place': expect.stringContaining('không thuộc Tỉnh Hà Tĩnh') },
      });
  });

  it.each([
    'xóm 4',
    'thôn Thạch Hà',
    'xã Thạch Kim',
    'xã Lộc Hà',
    'Thạch Hà, xã Lộc Hà',
    'Thạch Hà Đông',
    'xã Diễn Châu',
    'chợ Bình Dương',
    'cầu giáp tỉnh Nghệ An',
    'đường đi huyện Quỳnh Lưu',
  ])(
    'is no question where it is a spot, the contact’s own or another province’s: %s',
    async (place) => expect(await enter({ place })).toEqual(spot(place)),
  );
});

it('asks of a list too whether a place that begins with a commune’s name is that commune', async () => {
  const finder = await openPlaceFinder(life.db, clerk(), '2026-11-22');
  const { places, choices, reason } = finder.find('Thạch Hà thôn 3');
  expect([reason, places[0]?.detail]).toEqual(['own-unit', 'Thạch Hà thôn 3']);
  expect(choices.map(({ name }) => name)).toEqual(['Xã Lộc Hà', 'Xã Thạch Hà']);
  expect(finder.chosen(THACH_HA, 'Thạch Hà thôn 3')).toMatchObject({
    unitNameThen: 'Xã Thạch Hà',
    detail: 'thôn 3',
  });
  expect(finder.find('xã Diễn Châu, tỉnh Nghệ An')).toMatchObject({
    places: [{ unitCode: LOC_HA, detail: 'xã Diễn Châu, tỉnh Nghệ An' }],
    reason: 'outside',
  });
  const elsewhere = finder.find('huyện Quỳnh Lưu, Nghệ An');
  expect([elsewhere.reason, elsewhere.places[0]?.unitCode]).toEqual(['outside', LOC_HA]);
  expect(elsewhere.choices[0]?.code).toBe(LOC_HA);
  expect(elsewhere.choices.map(({ name }) => name)).toContain('Xã Thạch Hà');
  expect(elsewhere.choices.map(({ name }) => name)).not.toContain('Xã Diễn Châu');
  expect(finder.chosen(THACH_HA, 'huyện Quỳnh Lưu, Nghệ An')).toMatchObject({
    unitNameThen: 'Xã Thạch Hà',
    detail: 'huyện Quỳnh Lưu, Nghệ An',
  });
  expect(finder.chosen(DIEN_CHAU, '')).toBeNull();
});
