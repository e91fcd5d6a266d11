import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Tries } from './tries.ts';
import type { TriesLine } from './tries.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch() {
  const lines: TriesLine[] = [];
  return { tries: new Tries((line) => void lines.push(line)), lines };
}

const NETWORK = '203.0.113.0/24';

it('tells once a minute how often a limit was met, and from where', () => {
  const { tries, lines } = watch();
  for (let at = 0; at < 500; at += 1)
    tries.refused({ status: 429, route: '/sign-in', network: NETWORK });
  tries.refused({ status: 413, route: '/petitions/import', network: NETWORK });
  expect(lines).toEqual([]);
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([
    { status: 429, route: '/sign-in', network: NETWORK, count: 500, seconds: 60 },
    { status: 413, route: '/petitions/import', network: NETWORK, count: 1, seconds: 60 },
  ]);
  vi.advanceTimersByTime(600_000);
  expect(lines).toHaveLength(2);
});

it('is silent about slips of the hand, not about a machine that tries', () => {
  const { tries, lines } = watch();
  const wrong = { status: 422, route: '/meetings', network: NETWORK };
  for (let at = 0; at < 19; at += 1) tries.refused(wrong);
  tries.refused({ ...wrong, status: 404 });
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([]);
  for (let at = 0; at < 20; at += 1) tries.refused(wrong);
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([{ ...wrong, count: 20, seconds: 60 }]);
});

it('writes a bounded number of lines, however many networks come', () => {
  const { tries, lines } = watch();
  for (let at = 0; at < 10_000; at += 1)
    tries.refused({ status: 429, route: '/', network: `10.${at >> 8}.${at & 255}.0/24` });
  tries.end();
  expect(lines).toHaveLength(41);
  expect(lines.at(-1)).toMatchObject({ network: 'others', count: 9_960 });
});
