import { z } from 'zod';
import { optionalDay } from '#src/council/calendar/index.ts';
import { requiredLine, ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { PETITION_KINDS } from '../schema.ts';
import { CONTACT_TIMINGS } from '../store/contact-rows.ts';
import { chosen, chosenId } from './parts.ts';

const isFilled = (text: string): boolean => text !== '';

const voterCount = z
  .union([z.number(), z.string()])
  .default('')
  .transform((typed, check): number | null => {
    const digits = String(typed).replaceAll(/[\s.,]/g, '');
    if (digits === '') return null;
    if (/^\d{1,6}$/.test(digits)) return Number(digits);
    check.addIssue({
      code: 'custom',
      ...says(
        'Số cử tri là một số từ 0 đến 999.999.',
        'The number of voters is from 0 to 999,999.',
      ),
    });
    return z.NEVER;
  });

/** `8:30`, `08.30`, `8h30`, `8 giờ`: kept as `08:30`. */
const hour = typedLine(20).transform((typed, check): string => {
  if (typed === '') return '';
  const read = /^(\d{1,2})(?:\s*(?::|\.|h|g|giờ)\s*(\d{2})?)?$/i.exec(typed);
  const [hours, minutes] = [Number(read?.[1] ?? 99), Number(read?.[2] ?? 0)];
  if (hours < 24 && minutes < 60)
    return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  check.addIssue({
    code: 'custom',
    ...says('Ghi giờ như 8:00 hoặc 14:30.', 'Write the hour like 8:00 or 14:30.'),
  });
  return z.NEVER;
});

export const recordContactInput = z.object({
  unit: typedLine(20).refine(isFilled, says('Chưa chọn địa bàn.', 'Choose the unit.')),
  place: typedLine(300).refine(isFilled, says('Chưa nhập nơi tiếp xúc.', 'Enter the place.')),
  heldOn: optionalDay.refine(
    (day) => day !== null,
    says('Chưa nhập ngày tiếp xúc.', 'Enter the day.'),
  ),
  session: chosenId,
  timing: chosen(CONTACT_TIMINGS, 'before'),
  delegates: typedText(2_000).refine(
    isFilled,
    says('Chưa nhập đại biểu dự tiếp xúc.', 'Enter the delegates.'),
  ),
  delegateGroup: chosenId,
  voterCount,
  startsAt: hour,
  topic: typedLine(300),
  note: typedText(5_000),
  requestKey: typedLine(200),
});
export type ContactWords = Omit<z.output<typeof recordContactInput>, 'requestKey'>;

export const correctContactInput = recordContactInput
  .omit({ requestKey: true })
  .extend({ id: z.uuid(), version: z.coerce.number().int() });

/** What is announced to voters before it is held; who comes may be known later. */
export const planContactInput = recordContactInput.extend({
  delegates: typedText(2_000),
  topic: requiredLine(
    300,
    'Chưa nhập nội dung tiếp xúc để báo cho cử tri.',
    'Say what it is about.',
  ),
});

export const movePlannedInput = planContactInput
  .omit({ requestKey: true })
  .extend({ id: z.uuid(), version: z.coerce.number().int() });

export const cancelPlannedInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  words: requiredLine(500, 'Chưa ghi lý do hủy để cử tri biết.', 'Tell voters why.'),
});

const opinionRow = z.object({
  // Checked row by row by the command, so that one wrong row leaves the others readable.
  text: z.string().max(200_000).default(''),
  place: typedLine(300),
  /** The commune that the words of `place` name, taken by who typed them. */
  unit: typedLine(20),
  /** The commune that was asked about and, where `unit` is empty, is not meant. */
  asked: typedLine(20),
  field: typedLine(60),
  kind: chosen(PETITION_KINDS, 'petition'),
  spot: ticked,
  spotAnswer: typedLine(2_000),
  speaker: typedLine(200),
});
export type OpinionRow = z.output<typeof opinionRow>;

/** As many rows as are typed, or pasted, and saved at once. */
export const MOST_ROWS = 500;

/** All rows or none: rows with nothing typed in them are left out. */
export const enterOpinionsInput = z.object({
  contactId: z.uuid(),
  /** Somebody can answer: a place that names another commune is asked about before it is kept as a spot. */
  asks: ticked,
  rows: z.preprocess(
    (rows) => (Array.isArray(rows) ? Array.from(rows, (row: unknown) => row ?? {}) : rows),
    z.array(opinionRow).max(MOST_ROWS).default([]),
  ),
  requestKey: typedLine(200),
});
