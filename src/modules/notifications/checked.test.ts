import { describe, expect, it } from 'vitest';
import { LISTENED, rulesFor } from './rules.ts';

it('what does not match on the ground is told to the council’s office; what matches is not', () => {
  expect(LISTENED.has('petition.verified')).toBe(true);
  const told = (finding: string) =>
    rulesFor({ name: 'petition.verified', data: { finding } }).map(({ kind, to }) => [kind, to]);
  expect(told('no')).toEqual([['checked', 'council']]);
  expect(told('partly')).toEqual([['checked', 'council']]);
  expect(told('matches')).toEqual([]);
  expect(told('seen')).toEqual([]);
});

describe('what a voter sends', () => {
  const told = (isSuspect: boolean) =>
    rulesFor({ name: 'submission.received', data: { isSuspect } }).map(({ kind }) => kind);

  it('rings the office’s bell, unless it looks like a robot’s', () => {
    expect(told(false)).toEqual(['submitted']);
    expect(told(true)).toEqual([]);
  });
});
