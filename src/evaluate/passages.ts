import { z } from 'zod';
import { isDay } from '#src/council/calendar/index.ts';
import { rowsOf } from './cases.ts';

const dayText = z.string().refine(isDay);

const expectedItem = z.object({
  kind: z.enum(['agreed', 'opinion', 'noted', 'assigned']),
  /** Left out where readers may differ. */
  lead: z.string().nullable().optional(),
  bodies: z.array(z.string()).optional(),
  due: dayText.nullable().optional(),
  /** Words of the passage by which the item is found again. */
  at: z.string().min(1),
});
export type ExpectedItem = z.output<typeof expectedItem>;

const passageCase = z.object({
  id: z.string().min(1),
  heldOn: dayText,
  voice: z.string().default(''),
  /** Left out: by the hash of the id. */
  half: z.enum(['building', 'held']).optional(),
  sessions: z.array(z.object({ number: z.number(), opensOn: dayText })).default([]),
  text: z.string().min(1),
  items: z.array(expectedItem),
});
export type PassageCase = z.output<typeof passageCase>;

/** Passages of closing words with what each asks, or one sentence about what is wrong with the file. */
export function readPassages(file: string): readonly PassageCase[] {
  return rowsOf(file, passageCase, 'id, heldOn, text, items');
}
