import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { openPlaceFinder } from './bulk/place-finder.ts';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

it('asks which commune of a former district is meant, its province last', async () => {
  const finder = await openPlaceFinder(life.db, life.people.provinceClerk, '2026-11-22');
  const { places, choices, reason } = finder.find('Huyện Hương Sơn');
  expect(choices.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Xã Hương Sơn, Tỉnh Hà Tĩnh', 'Xã Sơn Giang, Tỉnh Hà Tĩnh']),
  );
  expect(choices.length).toBeGreaterThan(6);
  expect(choices.at(-1)?.name).toBe('Tỉnh Hà Tĩnh');
  expect(places).toHaveLength(1);
  expect([places[0]?.unitName, places[0]?.unitNameThen, reason]).toEqual([
    'Tỉnh Hà Tĩnh',
    'Huyện Hương Sơn',
    'province',
  ]);
});
