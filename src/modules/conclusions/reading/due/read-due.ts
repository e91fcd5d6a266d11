import type { Day } from '#src/council/calendar/index.ts';
import { duesIn } from './due.ts';
import { dayExpression } from './due-days.ts';
import { endOfSpan } from './due-periods.ts';
import type { DueExplanation, DueFound, ReadingContext } from './due-reading.ts';
import { markBare, wordsOf } from '../text/words.ts';
import type { Word } from '../text/words.ts';

export interface ReadDueResult {
  /** null where the words name no day that can be known yet. */
  readonly due: Day | null;
  /** The words themselves. */
  readonly dueText: string;
  readonly explanation: DueExplanation;
  readonly waitsFor?: { readonly session: number };
}

/** Of several limits the first that is a day, else the first that waits for one, else how it was put. */
export function chiefDue(found: readonly DueFound[]): DueFound | null {
  return (
    found.find(({ due }) => due !== null) ??
    found.find(({ waitsFor }) => waitsFor !== undefined) ??
    found[0] ??
    null
  );
}

/** Reads words that are a limit of time, or hold one; null where they set none. */
export function readDue(text: string, context: ReadingContext): ReadDueResult | null {
  const words = wordsOf(text);
  markBare(words);
  const found = chiefDue(duesIn(words, 0, words.length, context)) ?? bareDue(words, 0, context);
  return found && dueResult(text, words, found);
}

/** As in a column of dates: '15/12/2026', 'Quý I/2027'. */
export function bareDue(
  words: readonly Word[],
  from: number,
  context: ReadingContext,
): DueFound | null {
  const found = dayExpression(words, from, context) ?? endOfSpan(words, from, context);
  return found && found.due !== null && found.due >= context.heldOn ? { ...found, from } : null;
}

export function dueResult(text: string, words: readonly Word[], found: DueFound): ReadDueResult {
  const from = words[found.from]?.from ?? 0;
  const to = words[found.to - 1]?.to ?? from;
  return {
    due: found.due,
    dueText: text.slice(from, to).replace(/\s+/g, ' '),
    explanation: found.explanation,
    ...(found.waitsFor && { waitsFor: found.waitsFor }),
  };
}
