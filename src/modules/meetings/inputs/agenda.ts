import { z } from 'zod';
import { requiredLine, ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { ITEM_STEPS } from '../agenda-order.ts';
import { ITEM_KINDS, ITEM_STATES } from '../schema.ts';
import { chosenId } from './parts.ts';

const minutes = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((typed, check): number | null => {
    const text = String(typed ?? '').trim();
    if (text === '') return null;
    const value = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= 600) return value;
    check.addIssue({
      code: 'custom',
      ...says('Thời lượng là số phút từ 1 đến 600.', 'The length is from 1 to 600 minutes.'),
    });
    return z.NEVER;
  });

const itemWords = {
  kind: z.enum(ITEM_KINDS).default('other'),
  title: requiredLine(500, 'Chưa nhập nội dung.', 'Enter the item.'),
  note: typedText(2_000),
  presenterBodyId: chosenId,
  presenterName: typedLine(200),
  minutes,
  /** A time of its own; with a day before it in meetings of several days. */
  startsAt: typedLine(40),
  unitCode: typedLine(20),
  place: typedLine(300),
  isRestricted: ticked,
};

export const addItemInput = z.object({
  meetingId: z.uuid(),
  parentId: chosenId,
  ...itemWords,
  /** Codes of records it is about. */
  sources: typedText(1_000),
});

export const editItemInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  ...itemWords,
});

export const itemStateInput = z.object({
  id: z.uuid(),
  state: z.enum(ITEM_STATES),
  reason: typedText(1_000),
});

export const stepInput = z.object({ id: z.uuid(), step: z.enum(ITEM_STEPS) });
export const removeItemInput = z.object({ id: z.uuid() });

export const arrangeInput = z.object({
  meetingId: z.uuid(),
  /** Ids in their order, `>` before those of the second level. */
  order: z.string().max(20_000),
  /** The same as the person saw it. */
  seen: z.string().max(20_000),
});

export const linkInput = z.object({
  /** An item, or a meeting for a new item. */
  itemId: chosenId,
  meetingId: chosenId,
  record: requiredLine(200, 'Chưa nhập mã hồ sơ.', 'Enter the code of the record.'),
  reason: typedLine(500),
});

export const unlinkInput = z.object({
  itemId: z.uuid(),
  recordKind: typedLine(60),
  recordId: z.uuid(),
});
