import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf } from '#test/api-of.ts';
import {
  chair,
  clerk,
  closeWorld,
  communeChair,
  executive,
  openWorld,
  place,
  platform,
  startDay,
} from './test-data/duty-world.ts';
import { dutiesRoom } from './room.ts';

const ask = apiOf(() => platform, [dutiesRoom]);
let dutyId: string;

beforeAll(async () => {
  await openWorld();
  startDay();
  dutyId = (await place()).id;
  await place({ title: 'Nạo vét kênh', due: null });
});
afterAll(closeWorld);

describe('GET /duties', () => {
  it('lists what the caller may see, with who owes whom by when', async () => {
    const { status, json } = await ask(clerk, '/duties');
    expect([status, json['total'], json['next']]).toEqual([200, 2, null]);
    expect(json['items']).toContainEqual(
      expect.objectContaining({
        id: dutyId,
        kind: 'test-duty',
        title: 'Khắc phục ngập úng đường Nguyễn Huy Tự',
        state: 'assigned',
        dueOn: '2026-12-10',
        isLate: false,
        placedOn: '2026-11-20',
        url: `/duties/${dutyId}`,
      }),
    );
    expect((await ask(communeChair, '/duties')).json).toMatchObject({ items: [], total: 0 });
  });

  it('goes on where the page before ended', async () => {
    const first = (await ask(clerk, '/duties?limit=1')).json;
    const rest = (await ask(clerk, `/duties?limit=1&cursor=${String(first['next'])}`)).json;
    expect(rest).toMatchObject({ total: 2, next: null });
    expect(rest['items']).not.toEqual(first['items']);
  });

  it.each([
    ['cursor=abc', 'cursor'],
    ['sort=due&cursor=01a0b0c0-0000-7000-8000-000000000000', 'cursor'],
    ["unit='", 'unit'],
    ['field=a%20b', 'field'],
    ['state=x', 'state'],
    ['body=x', 'body'],
    ['limit=1000', 'limit'],
    ['step=9', 'step'],
  ])('says at its field that a filter is not understood: %s', async (query, field) => {
    const { status, json } = await ask(clerk, `/duties?${query}`);
    expect(status).toBe(422);
    expect(json['fields']).toEqual({ [field]: expect.any(String) as string });
  });
});

describe('an act', () => {
  const path = (act: string) => `/duties/${dutyId}/acts/${act}`;

  it('is done with its fields, and the duty comes back', async () => {
    const { status, json } = await ask(executive, path('accept'), { version: 1 });
    expect([status, json['state'], json['version']]).toEqual([200, 'working', 2]);
    expect((await ask(executive, `/duties/${dutyId}`)).json).toEqual(json);
  });

  it('says why not: at the field, by the state, by the person, by the version', async () => {
    const dateless = await ask(chair, path('extend'), { note: 'Mưa lũ' });
    expect([dateless.status, Object.keys(dateless.json['fields'] as object)]).toEqual([
      422,
      ['dueOn'],
    ]);
    expect((await ask(chair, path('settle'), { outcome: 'completed' })).status).toBe(409);
    expect((await ask(executive, path('lift'), { note: 'Không' })).status).toBe(403);
    expect((await ask(executive, path('report'), { note: 'Đã làm', version: 1 })).status).toBe(409);
    expect((await ask(clerk, path('dance'), {})).json['fields']).toEqual({
      act: 'Chọn một mục trong danh sách.',
    });
    expect((await ask(communeChair, `/duties/${dutyId}`)).status).toBe(404);
  });

  it('speaks English to an English reader', async () => {
    const { json } = await ask({ ...clerk, locale: 'en' }, '/duties?state=x');
    expect(json['fields']).toEqual({ state: 'Choose one from the list.' });
  });
});

describe('the days of urging', () => {
  it('are read by kind and decided from a day on, as on their page', async () => {
    const before = (await ask(clerk, '/urging-days')).json['items'] as { kind: string }[];
    const own = before.find(({ kind }) => kind === 'test-duty');
    expect(own).toMatchObject({ isDecided: false, decisions: [] });
    const decision = { days: [5, 20, 5], validFrom: '2026-11-20', basis: 'Điều 12 Quy chế' };
    const decided = await ask(chair, '/urging-days/test-duty', decision);
    expect(decided).toMatchObject({
      status: 200,
      json: { days: [20, 5], isDecided: true, decisions: [{ basis: 'Điều 12 Quy chế' }] },
    });
    const ahead = { ...decision, days: [2], validFrom: '2026-12-01' };
    const later = await ask(clerk, '/urging-days/test-duty', ahead);
    expect(later.json).toMatchObject({ days: [20, 5], decisions: [{ days: [2] }, {}] });
  });

  it('are refused to who may not decide or follow, and name the field that is wrong', async () => {
    const decision = { days: [5], validFrom: '2026-11-20', basis: 'Điều 12' };
    expect((await ask(executive, '/urging-days')).status).toBe(403);
    expect((await ask(executive, '/urging-days/test-duty', decision)).status).toBe(403);
    expect((await ask(clerk, '/urging-days/none', decision)).status).toBe(404);
    const past = { ...decision, validFrom: '2026-11-01' };
    const refused = await ask(clerk, '/urging-days/test-duty', past);
    expect([refused.status, Object.keys(refused.json['fields'] as object)]).toEqual([
      422,
      ['validFrom'],
    ]);
  });
});
