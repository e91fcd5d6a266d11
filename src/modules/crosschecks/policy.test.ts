import { expect, it } from 'vitest';
import { tableOf } from '#test/seated.ts';
import { shareOf } from './figure-links.ts';
import { goesAndLooks, leads, mayNotCheck, mayNotCompare, mayNotReadFigures } from './policy.ts';

it('says who checks, who compares, who reads the figures, who finds them on the desk, who carries the list', () => {
  expect(
    tableOf([
      mayNotCheck,
      mayNotCompare,
      mayNotReadFigures,
      (actor) => (leads(actor) ? null : 'no'),
      (actor) => (goesAndLooks(actor) ? null : 'no'),
    ]),
  ).toEqual([
    'chair xxxx.',
    'viceChair xxxxx',
    'member xxxx.',
    'committee xxxx.',
    'chief xxx..',
    'clerk xxx..',
    'communeClerk xxx.x',
    'registry .xx..',
    'delegate xxx.x',
    'executive .x..x',
    'department .x..x',
    'front xxx.x',
    'admin ....x',
    'communeAdmin ....x',
    'auditor .xx..',
  ]);
});

it('gives no share of nothing', () => {
  expect(shareOf({ value: 0, of: 0 })).toBeNull();
  expect(shareOf({ value: 2, of: 3 })).toBe(67);
});
