import { z } from 'zod';
import { DAY_FAILURE_SENTENCES, readDay } from '#src/council/calendar/index.ts';
import { says } from '#src/platform/web/input.ts';
import { cleanLine, cleanText } from '#src/platform/text/normalise.ts';
import { SETTLE_OUTCOMES, URGE_CHANNELS, VERIFY_RESULTS } from './acts.ts';

const LONGEST = 20_000;
const blank = (value: unknown): unknown => (value === '' || value === null ? undefined : value);

/** A day as an office types it. */
const typedDay = z.string().transform((typed, context) => {
  const read = readDay(typed);
  if (read.ok) return read.day as string;
  const { vi, en } = DAY_FAILURE_SENTENCES[read.code];
  context.addIssue({ code: 'custom', ...says(vi, en) });
  return z.NEVER;
});
const optionalDay = z.preprocess(blank, typedDay.optional());
const line = (limit: number) =>
  z.preprocess(blank, z.string().transform(cleanLine).pipe(z.string().max(limit)).optional());
const text = z.preprocess(
  blank,
  z.string().transform(cleanText).pipe(z.string().max(LONGEST)).optional(),
);
const id = z.preprocess(blank, z.uuid().optional());
const tick = z.preprocess(
  (value) => (typeof value === 'string' ? ['on', 'true', '1'].includes(value) : value),
  z.boolean().optional(),
);
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.preprocess(blank, z.enum(values).optional());

const part = z.object({
  bodyId: z.uuid(),
  part: z.enum(['lead', 'co']),
  dueOn: optionalDay,
  task: line(500),
});

/** Rows of the form that are wholly empty do not count. */
const parts = z.preprocess(
  (rows) =>
    Array.isArray(rows)
      ? rows.filter((row: unknown) => isFilledRow(row)).map((row: unknown) => withDefaultPart(row))
      : undefined,
  z.array(part).max(100).optional(),
);

function isFilledRow(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false;
  return 'bodyId' in row && row.bodyId !== '';
}

function withDefaultPart(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  return { ...row, part: 'part' in row && row.part ? row.part : 'co' };
}

/** What an act is given, from the form and from the API alike. */
export const actInput = z.object({
  on: optionalDay,
  note: text,
  outcome: oneOf(SETTLE_OUTCOMES),
  result: oneOf(VERIFY_RESULTS),
  dueOn: optionalDay,
  toBodyId: id,
  toSuccessor: tick,
  parts,
  endParts: tick,
  channel: oneOf(URGE_CHANNELS),
  reached: line(300),
  promised: line(2000),
  promisedBy: optionalDay,
  step: z.preprocess(blank, z.coerce.number().int().min(1).max(7).optional()),
  documentNumber: line(100),
  documentOn: optionalDay,
  speaker: line(200),
  fileIds: z.array(z.uuid()).max(20).optional(),
  onBehalf: tick,
  forBodyId: id,
  version: z.preprocess(blank, z.coerce.number().int().positive().optional()),
});

/** One letter that urges many duties at once. */
export const urgingLetterInput = z.object({
  ids: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.uuid()).min(1).max(500),
  ),
  number: z.string().transform(cleanLine).pipe(z.string().min(1).max(100)),
  issuedOn: typedDay,
  note: text,
});
