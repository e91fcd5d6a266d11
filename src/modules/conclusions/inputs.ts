import { z } from 'zod';
import { givenDay, requiredDay } from '#src/council/calendar/index.ts';
import { ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { CONCLUSION_KINDS, REVIEW_DECISIONS } from './schema.ts';

const blank = (value: unknown): unknown => (value === '' || value === null ? undefined : value);
const optionalId = z.preprocess(blank, z.uuid().optional());
const version = z.coerce.number().int().positive();

const idList = z.preprocess((value) => {
  const list = typeof value === 'string' ? [value] : (value ?? []);
  return Array.isArray(list) ? list.filter((id: unknown) => id !== '') : list;
}, z.array(z.uuid()).max(30));

/** One conclusion as typed: bodies by id or by name, the day as a date or in words. */
export const conclusionFields = {
  kind: z.enum(CONCLUSION_KINDS).default('assigned'),
  content: typedText(5_000).refine(
    (text) => text !== '',
    says('Chưa ghi nội dung kết luận.', 'Write what was concluded.'),
  ),
  leadBodyId: optionalId,
  lead: typedLine(300),
  coBodyIds: idList.default([]),
  co: typedLine(1_000),
  leadPerson: typedLine(200),
  product: typedLine(500),
  reportTo: typedLine(300),
  due: typedLine(300),
  isUndated: ticked,
  sources: typedText(2_000),
};

export const captureInput = z.object({
  meetingId: z.uuid(),
  itemId: z.uuid({ error: 'item' }),
  ...conclusionFields,
});
export type Capture = z.output<typeof captureInput>;
export type ConclusionInput = Omit<Capture, 'meetingId' | 'itemId'>;

const chosenItem = z
  .string()
  .default('')
  .refine(
    (id) => z.uuid().safeParse(id).success,
    says('Chưa chọn nội dung chương trình.', 'Choose the agenda item.'),
  );

/** Items proposed from a passage, after a person has looked at each. */
export const captureManyInput = z.object({
  meetingId: z.uuid(),
  rows: z.preprocess(
    (rows) =>
      Array.isArray(rows)
        ? rows.filter(
            (row: unknown) =>
              typeof row === 'object' && row !== null && 'take' in row && Boolean(row.take),
          )
        : rows,
    z
      .array(z.object({ itemId: chosenItem, takenFrom: typedText(5_000), ...conclusionFields }))
      .max(100)
      .refine(
        (list) => list.length > 0,
        says('Chưa chọn kết luận nào để ghi.', 'Choose at least one conclusion.'),
      ),
  ),
});

export const editInput = z.object({
  id: z.uuid(),
  version,
  itemId: optionalId,
  ...conclusionFields,
});

export const removeInput = z.object({ id: z.uuid(), version });

export const confirmInput = z.object({ meetingId: z.uuid(), ids: idList.default([]) });

export const meetingInput = z.object({ meetingId: z.uuid() });

/** The version of the draft that was read; the first draft has none. */
export const drawInput = z.object({ meetingId: z.uuid(), version: version.optional() });

const reason = typedText(2_000).refine(
  (text) => text !== '',
  says('Ghi rõ lý do đính chính.', 'Say why it is corrected.'),
);

export const correctInput = z.object({
  id: z.uuid(),
  version,
  reason,
  ...conclusionFields,
});

export const withdrawInput = z.object({ id: z.uuid(), version, reason });

export const leaveOutInput = z.object({
  id: z.uuid(),
  version,
  reason: typedText(2_000).refine(
    (text) => text !== '',
    says('Ghi rõ lý do không đưa vào thông báo.', 'Say why it is left out of the notice.'),
  ),
});

export const changeInput = z.object({ id: z.uuid() });

export const reviewInput = z.object({
  meetingId: z.uuid(),
  dutyId: z.uuid(),
  decision: z.enum(REVIEW_DECISIONS),
  note: typedText(2_000),
  outcome: z.preprocess(
    blank,
    z.enum(['completed', 'partly', 'explained', 'notCompleted']).optional(),
  ),
  dueOn: givenDay,
  step: z.preprocess(blank, z.coerce.number().int().min(1).max(7).optional()),
  documentNumber: typedLine(100),
  documentOn: givenDay,
});
export type Review = z.output<typeof reviewInput>;

export const decideReviewsInput = z.object({ meetingId: z.uuid(), ids: idList.default([]) });

export const dropReviewInput = z.object({ id: z.uuid() });

export const figuresInput = z.object({ fromOn: requiredDay, toOn: requiredDay });

export const withdrawFiguresInput = z.object({ id: z.uuid() });

export const circulateInput = z.object({ meetingId: z.uuid(), remarksUntil: givenDay });

export const remarkInput = z.object({
  meetingId: z.uuid(),
  words: typedText(4_000).refine(
    (text) => text !== '',
    says('Chưa ghi ý kiến góp ý.', 'Write your remark.'),
  ),
});

export const decideRemarkInput = z.object({
  id: z.uuid(),
  isTaken: ticked,
  reply: typedLine(1_000),
});

export const approveMinutesInput = z.object({ meetingId: z.uuid(), version });
