import { z } from 'zod';
import { givenDay, requiredDay } from '#src/council/calendar/index.ts';
import { requiredLine, ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { SETTLE_OUTCOMES, URGE_CHANNELS, VERIFY_RESULTS } from './acts.ts';

const LONGEST = 20_000;
const blank = (value: unknown): unknown => (value === '' || value === null ? undefined : value);

const orAbsent = (typed: string): string | undefined => typed || undefined;
const line = (limit: number) => z.preprocess(blank, typedLine(limit).transform(orAbsent));
const text = z.preprocess(blank, typedText(LONGEST).transform(orAbsent));
const id = z.preprocess(blank, z.uuid().optional());
const tick = ticked.transform((value): true | undefined => value || undefined);
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.preprocess(blank, z.enum(values).optional());

const part = z.object({
  bodyId: z.uuid(),
  part: z.enum(['lead', 'co']),
  dueOn: givenDay,
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
  on: givenDay,
  note: text,
  outcome: oneOf(SETTLE_OUTCOMES),
  result: oneOf(VERIFY_RESULTS),
  dueOn: givenDay,
  toBodyId: id,
  toSuccessor: tick,
  parts,
  endParts: tick,
  channel: oneOf(URGE_CHANNELS),
  reached: line(300),
  promised: line(2000),
  promisedBy: givenDay,
  step: z.preprocess(blank, z.coerce.number().int().min(1).max(7).optional()),
  documentNumber: line(100),
  documentOn: givenDay,
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
  number: requiredLine(100, 'Chưa nhập số công văn.', 'Enter the number of the letter.'),
  issuedOn: requiredDay,
  note: text,
});
