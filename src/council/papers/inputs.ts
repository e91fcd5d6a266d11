import { z } from 'zod';
import { givenDay } from '#src/council/calendar/index.ts';
import { requiredLine, ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { blockInput, MOST_BLOCKS } from './blocks.ts';
import { readBlocks } from './block-text.ts';

const version = z.preprocess(
  (value) => (value === '' || value === null ? undefined : value),
  z.coerce.number().int().positive().optional(),
);

/** One line of a text area is one entry. */
function lines(limit: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.split(/\r\n?|\n/) : value),
    z
      .array(typedLine(limit))
      .max(200)
      .transform((all) => all.filter((line) => line !== '')),
  );
}

/** Blocks come as data from the API, as a text with marks from the form. */
const blocks = z.preprocess(
  (value) => (typeof value === 'string' ? readBlocks(value) : value),
  z.array(blockInput).max(MOST_BLOCKS),
);

const subject = requiredLine(500, 'Chưa nhập trích yếu.', 'Enter what the paper is about.');

export const reviseInput = z.object({
  paperId: z.uuid(),
  version,
  subject,
  basis: lines(1_000).default([]),
  addressees: lines(500).default([]),
  blocks,
  recipients: lines(500).default([]),
  secretary: typedLine(120),
  signerSeatId: z.preprocess((value) => value || null, z.uuid().nullable()),
  isRestricted: ticked,
  isPublic: ticked,
  note: typedText(1_000),
});
export type Revise = z.output<typeof reviseInput>;

export const stepInput = z.object({
  paperId: z.uuid(),
  version,
  note: typedText(2_000),
});

export const numberInput = stepInput.extend({ symbol: typedLine(100), datedOn: givenDay });
export type StepInput = z.output<typeof stepInput> &
  Partial<Pick<z.output<typeof numberInput>, 'symbol' | 'datedOn'>>;
