import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf } from '#test/api-of.ts';
import { LOC_HA } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { petitionsRoom } from './room.ts';

let life: Life;
let ask: ReturnType<typeof apiOf>;

beforeAll(async () => {
  life = await openLife();
  ask = apiOf(() => life.platform, [petitionsRoom]);
});
afterAll(async () => await life.close());

const text = 'Cống thoát nước tổ 3 và kênh thôn Hồng Lạc cùng tắc từ tháng 9.';
const record = async (body: object) =>
  await ask(life.people.clerk, '/petitions', { text, ...body });

describe('POST /petitions with its rarer fields', () => {
  it('keeps several places, who raised it, and what was answered on the spot', async () => {
    const { status, json } = await record({
      places: [
        { unit: LOC_HA, detail: 'thôn Hồng Lạc' },
        { place: 'xã Thạch Kim, huyện Lộc Hà', detail: 'tổ 3' },
      ],
      petitioners: [{ fullName: 'Bà Trần Thị B', phone: '0912 345 678' }],
      timing: 'before',
      answeredOnSpot: true,
      spotBy: 'Chủ tịch UBND xã',
      spotAnswer: 'Xã thuê máy nạo vét trong tháng này.',
    });
    expect(status).toBe(201);
    expect(json['places']).toEqual([
      expect.objectContaining({ unit: LOC_HA, detail: 'thôn Hồng Lạc' }),
      expect.objectContaining({ unit: LOC_HA, detail: 'tổ 3' }),
    ]);
    expect(JSON.stringify(json)).not.toContain('Trần Thị B');
    const people = await life.db.selectFrom('petitioners').selectAll().execute();
    expect(people).toMatchObject([{ full_name: 'Bà Trần Thị B' }]);
  });

  it.each([
    [{ places: [{ unit: '99999' }] }, 'places.0.unit'],
    [{ place: 'xã Lộc Hà', answeredOnSpot: true }, 'spotBy'],
    [{ place: 'xã Lộc Hà', petitioners: [{ email: 'b' }] }, 'petitioners.0.email'],
    [{ place: 'xã Lộc Hà', timing: 'never' }, 'timing'],
    [{}, 'place'],
  ])('refuses %o at its field', async (body, field) => {
    const { status, json } = await record(body);
    expect(status).toBe(422);
    expect(Object.keys(json['fields'] as object)).toContain(field);
  });
});
