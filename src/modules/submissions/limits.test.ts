import { expect, it } from 'vitest';
import { bitsFor, overLimit, USUAL_LIMITS } from './limits.ts';

const quiet = { networkHour: 0, networkDay: 0, councilHour: 0, waiting: 0 };

it('refuses a network that sends too much, and everybody when the office is full', () => {
  expect(overLimit(quiet, USUAL_LIMITS)).toBeNull();
  expect(overLimit({ ...quiet, networkHour: 15 }, USUAL_LIMITS)).toBe('submissions.network_busy');
  expect(overLimit({ ...quiet, networkDay: 60 }, USUAL_LIMITS)).toBe('submissions.network_busy');
  expect(overLimit({ ...quiet, waiting: 1_000 }, USUAL_LIMITS)).toBe('submissions.office_full');
});

it('asks for more work the more comes in', () => {
  expect(bitsFor({ councilHour: 0, networkHour: 0 })).toBe(15);
  expect(bitsFor({ councilHour: 60, networkHour: 0 })).toBe(16);
  expect(bitsFor({ councilHour: 10_000, networkHour: 0 })).toBe(21);
});
