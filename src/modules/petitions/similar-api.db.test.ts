import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf } from '#test/api-of.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { petitionsRoom } from './room.ts';

let life: Life;
let ask: ReturnType<typeof apiOf>;
const TEXT = 'Kênh mương thôn Đông bồi lắng, ruộng cuối nguồn khô nứt, đề nghị nạo vét.';

beforeAll(async () => {
  life = await openLife();
  ask = apiOf(() => life.platform, [petitionsRoom]);
  await life.record(TEXT);
});
afterAll(async () => await life.close());

interface Similar {
  readonly code: string;
  readonly score: number;
  readonly same: boolean;
  readonly reasons: readonly string[];
}

describe('POST /petitions/similar', () => {
  it('gives codes, scores and reasons in the caller’s language', async () => {
    const { status, json } = await ask(life.people.clerk, '/petitions/similar', {
      text: TEXT.toUpperCase(),
      place: 'xã Lộc Hà',
    });
    const [first] = json as unknown as readonly Similar[];
    expect(status).toBe(200);
    expect(Object.keys(first ?? {}).toSorted()).toEqual(['code', 'id', 'reasons', 'same', 'score']);
    expect(first?.code).toMatch(/^KN-/);
    expect(first?.score).toBeGreaterThan(0.5);
    expect(first?.same).toBe(true);
    expect(first?.reasons.join(' ')).toContain('Cùng');
    const english = { ...life.people.clerk, locale: 'en' as const };
    const other = await ask(english, '/petitions/similar', { text: TEXT });
    const [told] = other.json as unknown as readonly Similar[];
    expect(told?.reasons.join(' ')).toContain('Same');
  });

  it('asks for a text, and no longer than a petition may be', async () => {
    const none = await ask(life.people.clerk, '/petitions/similar', { place: 'xã Lộc Hà' });
    expect(none.status).toBe(422);
    expect(none.json['fields']).toEqual({ text: 'Chưa nhập nội dung kiến nghị.' });
    const long = await ask(life.people.clerk, '/petitions/similar', { text: 'úng '.repeat(6_000) });
    expect(long.status).toBe(422);
    expect(Object.keys(long.json['fields'] as object)).toEqual(['text']);
  });

  it('finds what another council of the province recorded, without its words', async () => {
    const found = await ask(life.people.provinceClerk, '/petitions/similar', { text: TEXT });
    expect(JSON.stringify(found.json)).toContain('KN-');
    expect(JSON.stringify(found.json)).not.toContain('title');
  });

  it('is for those who read or record petitions', async () => {
    const outsider = { ...life.people.clerk, permissions: new Set<never>() };
    const refused = await ask(outsider, '/petitions/similar', { text: TEXT });
    expect([refused.status, refused.json['code']]).toEqual([403, 'petitions.no_permission']);
  });
});
