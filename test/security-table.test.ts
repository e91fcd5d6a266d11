import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const PAGE = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0 has: V1 to V17. */
const CHAPTERS = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

const rows = [
  ...PAGE.matchAll(
    /^\| (\d+\.\d+)\.(\d+)(?:–\1\.(\d+))?\s*\|[^|]*\|\s*([a-z ]+?)\s*\|([^|]*)\|$/gm,
  ),
].map(([, section = '', from = '', to = from, state = '', place = '']) => ({
  numbers: Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, at) => `${section}.${Number(from) + at}`,
  ),
  state,
  place: place.trim(),
}));
const numbers = rows.flatMap((row) => row.numbers);

it('every requirement of levels 1 and 2 stands in the table once', () => {
  expect(new Set(numbers).size).toBe(numbers.length);
  const inChapter = (chapter: number) =>
    numbers.filter((number) => number.startsWith(`${chapter}.`)).length;
  expect(CHAPTERS.map((_, at) => inChapter(at + 1))).toEqual(CHAPTERS);
});

it('the head of the page counts the states as they are', () => {
  const told = [...PAGE.matchAll(/^\| (met|partly|missing|not applicable)\s*\| (\d+)\s*\|$/gm)];
  const counted = told.map(([, state]) => [
    state,
    rows.filter((row) => row.state === state).reduce((sum, row) => sum + row.numbers.length, 0),
  ]);
  expect(told.map(([, state, count]) => [state, Number(count)])).toEqual(counted);
  expect(counted.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(253);
});

it('every row says where or why, and names only files that exist', () => {
  expect(rows.filter(({ place }) => place.length < 3)).toEqual([]);
  const named = [...PAGE.matchAll(/`((?:src|test|scripts|docs|migrations)\/[\w./-]+)`/g)];
  expect(named.length).toBeGreaterThan(100);
  const lost = named.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)));
  expect(lost).toEqual([]);
});
