import { expect, it } from 'vitest';
import { TokenBuckets } from './rate-limit.ts';
import { secondsToWait } from './slow-down.ts';

const NOW = new Date('2026-11-20T02:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);
const quiet = { here: 0, lastHere: null, network: 0, lastNetwork: null };

it.each([
  [0, 0],
  [4, 0],
  [5, 10],
  [6, 20],
  [9, 160],
  [30, 900],
])('after %i failures here one waits %i seconds', (here, seconds) => {
  expect(secondsToWait({ ...quiet, here, lastHere: NOW }, NOW)).toBe(seconds);
});

it.each([
  [49, 0],
  [50, 2],
  [60, 4],
  [500, 60],
])('after %i failures in the network one waits %i seconds', (network, seconds) => {
  expect(secondsToWait({ ...quiet, network, lastNetwork: NOW }, NOW)).toBe(seconds);
});

it('counts the time that has passed', () => {
  expect(secondsToWait({ ...quiet, here: 5, lastHere: ago(4) }, NOW)).toBe(6);
  expect(secondsToWait({ ...quiet, here: 5, lastHere: ago(10) }, NOW)).toBe(0);
});

it('makes nobody wait for a clock that was put back', () => {
  expect(secondsToWait({ ...quiet, here: 30, lastHere: ago(-2 * 86_400) }, NOW)).toBe(0);
  expect(secondsToWait({ ...quiet, here: 5, lastHere: ago(-3) }, NOW)).toBe(10);
  const buckets = new TokenBuckets({ perMinute: 60, burst: 1 });
  expect(buckets.take('a', ago(-2 * 86_400))).toBe(0);
  expect(buckets.take('a', NOW)).toBe(1);
  expect(buckets.take('a', ago(-2))).toBe(0);
});

it('gives each caller a bucket, refilled evenly', () => {
  const buckets = new TokenBuckets({ perMinute: 60, burst: 3 });
  expect([1, 2, 3, 4].map(() => buckets.take('a', NOW))).toEqual([0, 0, 0, 1]);
  expect(buckets.take('b', NOW)).toBe(0);
  const later = new Date(NOW.getTime() + 2_000);
  expect([1, 2, 3].map(() => buckets.take('a', later))).toEqual([0, 0, 1]);
  expect(() => buckets.takeOrRefuse('a', later)).toThrow(
    expect.objectContaining({ kind: 'TooMany', facts: { seconds: 1 } }),
  );
});

it('says how long to wait where a minute brings only a few', () => {
  const buckets = new TokenBuckets({ perMinute: 6, burst: 1 });
  expect([buckets.take('a', NOW), buckets.take('a', NOW)]).toEqual([0, 10]);
});
