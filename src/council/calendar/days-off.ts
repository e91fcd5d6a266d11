import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Day } from './day.ts';
import { day } from './day.ts';

export const DAY_OFF_KINDS = ['off', 'swapped-off', 'swapped-work', 'compensation'] as const;
export type DayOffKind = (typeof DAY_OFF_KINDS)[number];
export const DAY_OFF_TRUSTS = ['high', 'medium', 'confirm'] as const;
export type DayOffTrust = (typeof DAY_OFF_TRUSTS)[number];

/** One line of the yearly announcement. A `confirm` line counts only once somebody has confirmed it. */
export type DayOff = {
  readonly day: Day;
  readonly kind: DayOffKind;
  readonly name: string;
  readonly trust: DayOffTrust;
  readonly confirmedOn: Day | null;
};

// By its package path, so that a bundle in another folder finds it too.
const FILE = createRequire(import.meta.url).resolve('#src/council/calendar/days-off.tsv');

/** The days off of civil servants as announced, kept beside this file; a council edits its own copy. */
export function announcedDaysOff(): DayOff[] {
  return readDaysOff(readFileSync(FILE, 'utf8'));
}

export function readDaysOff(tsv: string): DayOff[] {
  const [, ...lines] = tsv.trimEnd().split('\n');
  return lines.map((line, index) => readLine(line, index + 2));
}

function readLine(line: string, number: number): DayOff {
  const [on = '', kind = '', name = '', trust = ''] = line.split('\t');
  if (!isOneOf(DAY_OFF_KINDS, kind) || !isOneOf(DAY_OFF_TRUSTS, trust) || name === '')
    throw new Error(`days-off.tsv line ${number}: ${line}`);
  return { day: day(on), kind, name, trust, confirmedOn: null };
}

function isOneOf<T extends string>(allowed: readonly T[], value: string): value is T {
  return allowed.some((one) => one === value);
}
