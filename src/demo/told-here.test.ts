import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { placesInText, referenceUnits } from '#src/council/tenants/index.ts';
import { CASES } from './cases.ts';
import { COMMUNE_CODES, COMMUNES, PROVINCE } from './places.ts';
import { toldHere } from './told-here.ts';

const told = CASES.flatMap((petition, index) => {
  const unit = COMMUNE_CODES[index % COMMUNE_CODES.length];
  if (!unit) return [];
  const { text, answer } = toldHere(petition, { unit, hamlet: COMMUNES[unit][0] });
  return [text, answer ?? ''].map((words) => ({ id: petition.id, words: words.normalize('NFC') }));
});

const file = new URL('../council/tenants/historic-units.tsv', import.meta.url);
const historic = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([, , , tier]) => tier === 'province')
  .map(([, name = '']) => name);
const PROVINCES = [...new Set([...historic, ...referenceUnits().flatMap(nameOfProvince)])];

function nameOfProvince({ tier, name }: { tier: string; name: string }): string[] {
  return tier === 'province' ? [name.replace(/^(Tỉnh|Thành phố) /, '')] : [];
}

it('names no other province', () => {
  expect(PROVINCES.length).toBeGreaterThan(60);
  const others = PROVINCES.filter((name) => name !== 'Hà Tĩnh').join('|');
  const named = new RegExp(`(?<![\\p{L}\\p{M}])(${others})(?![\\p{L}\\p{M}])`, 'u');
  expect(told.filter(({ words }) => named.test(words))).toEqual([]);
});

it('names no commune of elsewhere', () => {
  const here = new Set(
    referenceUnits()
      .filter(({ code, parentCode }) => code === PROVINCE || parentCode === PROVINCE)
      .map(({ code }) => code),
  );
  const abroad = told.flatMap(({ id, words }) =>
    placesInText(words, 'Hà Tĩnh')
      .filter(({ candidates }) => candidates.length > 0)
      .filter(({ candidates }) => !candidates.some(({ code }) => here.has(code)))
      .map(({ text }) => `${id}: ${text}`),
  );
  expect(abroad).toEqual([]);
});

it('is told in Vietnamese, with every place filled in', () => {
  expect(told.filter(({ words }) => /[{}]/.test(words))).toEqual([]);
  const plain = told.filter(({ words }) => words !== '' && !/[ăđĩũơưẠ-ỹ]/iu.test(words));
  expect(plain.map(({ id }) => id)).toEqual(['P039', 'P181']);
});
