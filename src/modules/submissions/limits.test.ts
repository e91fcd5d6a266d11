import { expect, it } from 'vitest';
import { bitsFor, overLimit, questionsFor, USUAL_LIMITS } from './limits.ts';

const quiet = {
  networkHour: 0,
  networkDay: 0,
  wideHour: 0,
  wideDay: 0,
  councilHour: 0,
  waiting: 0,
  suspects: 0,
};
const over = (some: Partial<typeof quiet>, isSuspect = false) =>
  overLimit({ ...quiet, ...some }, USUAL_LIMITS, isSuspect);

it('refuses a network that sends too much, and everybody when the office is full', () => {
  expect(over({})).toBeNull();
  expect(over({ networkHour: 15 })).toBe('submissions.network_busy');
  expect(over({ networkDay: 60 })).toBe('submissions.network_busy');
  expect(over({ wideHour: 60 })).toBe('submissions.network_busy');
  expect(over({ wideDay: 240 })).toBe('submissions.network_busy');
  expect(over({ waiting: 1_000 })).toBe('submissions.office_full');
});

it('shuts nobody out because of what looks like robots', () => {
  expect(over({ suspects: 5_000 })).toBeNull();
  expect(over({ suspects: 5_000 }, true)).toBe('submissions.looks_like_robots');
  expect(over({ suspects: 4_999, waiting: 1_000 }, true)).toBeNull();
});

it('asks for more work the more comes in, and never more than a phone can do', () => {
  expect(bitsFor({ councilHour: 0, networkHour: 0 })).toBe(15);
  expect(bitsFor({ councilHour: 60, networkHour: 0 })).toBe(16);
  expect(bitsFor({ councilHour: 10_000, networkHour: 500 })).toBe(18);
});

it('asks two questions and leaves more time in a flood', () => {
  expect(questionsFor(quiet)).toEqual({ questions: 1, seconds: 20 });
  expect(questionsFor({ ...quiet, councilHour: 30 })).toEqual({ questions: 2, seconds: 40 });
  expect(questionsFor({ ...quiet, suspects: 1 })).toEqual({ questions: 2, seconds: 40 });
});
