import { createHash } from 'node:crypto';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { Suspicion } from './schema.ts';

const SHAPE = 8;
const SAME = 5;
const RUN = 2;

/**
 * Eight numbers that two texts share as far as they share pairs of words (MinHash). Figures and
 * strings no one would say are left out: they are what a robot changes.
 */
export function shapeOf(text: string): readonly number[] {
  const words = searchKey(text)
    .split(' ')
    .filter((word) => /^[a-z]{1,7}$/.test(word));
  const runs = new Set(words.slice(0, 400).map((_, at) => words.slice(at, at + RUN).join(' ')));
  const least = Array.from({ length: SHAPE }, () => 0x7f_ff_ff_ff);
  for (const run of runs) {
    const digest = createHash('sha256').update(run).digest();
    for (const at of least.keys())
      least[at] = Math.min(least[at] ?? 0, digest.readUInt32BE(at * 4) >>> 1);
  }
  return least;
}

export function isSameShape(one: readonly number[], other: readonly number[]): boolean {
  return one.filter((part, at) => part === other[at]).length >= SAME;
}

/** What came to the council just before. */
export interface Lately {
  readonly shapes: readonly (readonly number[])[];
  /** By the question, within the last minute and the last hour. */
  readonly questionsMinute: number;
  readonly questionsHour: number;
  /** By whichever way, within the last minute, without those put aside. */
  readonly minute: number;
}

export const QUESTIONS_MINUTE = 3;
export const QUESTIONS_HOUR = 20;
const ALIKE_HOUR = 4;
const FLOOD_MINUTE = 30;

/** Why a submission waits apart from the others; null where it came as people send. */
export function suspicionOf(
  arrived: { readonly byQuestion: boolean; readonly shape: readonly number[] },
  lately: Lately,
): Suspicion | null {
  const alike = lately.shapes.filter((shape) => isSameShape(shape, arrived.shape)).length;
  if (alike >= ALIKE_HOUR) return 'alike';
  const { questionsMinute, questionsHour, minute } = lately;
  if (
    arrived.byQuestion &&
    (questionsMinute >= QUESTIONS_MINUTE || questionsHour >= QUESTIONS_HOUR)
  )
    return 'question';
  return minute >= FLOOD_MINUTE ? 'flood' : null;
}
