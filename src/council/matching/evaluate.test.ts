import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evaluatePairs } from './evaluate.ts';
import type { CaseOfPair, PairCase } from './evaluate.ts';

const read = <T>(name: string): T[] =>
  JSON.parse(
    readFileSync(new URL(`../../../test/cases/${name}.json`, import.meta.url), 'utf8'),
  ) as T[];

it(
  'finds the partner of a second telling and tells look-alikes from it',
  { timeout: 30_000 },
  () => {
    const figures = evaluatePairs(read<CaseOfPair>('dev-petitions'), read<PairCase>('dev-pairs'));
    expect(figures.inFirstThree / figures.truePairs).toBeGreaterThanOrEqual(0.95);
    expect(figures.calledSame / figures.truePairs).toBeGreaterThanOrEqual(0.8);
    expect(figures.wronglySame / figures.lookAlikes).toBeLessThanOrEqual(0.1);
  },
);

it(
  'holds its floors on pairs that were kept from those who wrote the rules',
  { timeout: 30_000 },
  () => {
    const published = JSON.parse(readFileSync('src/demo/petitions.json', 'utf8')) as CaseOfPair[];
    const records = [...published, ...read<CaseOfPair>('held-petitions')];
    const pairs = [...read<PairCase>('held-pairs'), ...read<PairCase>('held-pairs-2')];
    const figures = evaluatePairs(records, pairs);
    expect(figures.inFirstThree / figures.truePairs).toBeGreaterThanOrEqual(0.85);
    expect(figures.calledSame / figures.truePairs).toBeGreaterThanOrEqual(0.6);
    expect(figures.wronglySame / figures.lookAlikes).toBeLessThanOrEqual(0.1);
  },
);

it('says which pairs it got wrong, and leaves out pairs without their record', () => {
  const record = { id: 'X1', text: 'Xin sửa cầu Bản Lùng.', place: 'xã Sơn Dương, Tuyên Quang' };
  const pair = {
    a: 'X1',
    text_b: 'Xin hỗ trợ giống lúa.',
    place_b: record.place,
    same: true,
    why: '',
  };
  const figures = evaluatePairs([record], [pair, { ...pair, a: 'X2' }]);
  expect(figures.truePairs).toBe(1);
  expect(figures.mistakes.map(({ kind }) => kind)).toEqual(['not_called_same']);
});
