import { z } from 'zod';
import { givenDay, optionalDay, requiredDay } from '#src/council/calendar/index.ts';
import { requiredLine, ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { PAPER_PARTS } from '../schema.ts';

/** The rules that count back from the day a meeting opens. */
export const DUE_RULES = ['DOC.DRAFT.TO_DELEGATES', 'DOC.DRAFT.TO_COMMITTEE'] as const;
export type DueRule = (typeof DUE_RULES)[number];

export const askInput = z.object({
  itemId: z.uuid(),
  kind: z.enum(PAPER_PARTS).default('report'),
  title: requiredLine(300, 'Chưa nhập tên tài liệu.', 'Enter the name of the paper.'),
  bodyIds: z
    .array(z.union([z.uuid(), z.literal('')]))
    .default([])
    .transform((ids) => [...new Set(ids.filter((id) => id !== ''))])
    .refine((ids) => ids.length > 0, says('Chưa chọn cơ quan.', 'Choose the body.'))
    .refine((ids) => ids.length <= 30, says('Tối đa 30 cơ quan.', 'At most 30 bodies.')),
  /** A day somebody gives; left out, the rule says. */
  dueOn: optionalDay,
  dueRule: z.union([z.enum(DUE_RULES), z.literal('')]).default(''),
  isRestricted: ticked,
});

export const giveInput = z.object({
  id: z.uuid(),
  files: z.array(z.instanceof(File)).default([]),
  /** What is new since the version before. */
  note: typedText(2_000),
  documentNumber: typedLine(100),
  documentOn: givenDay,
  /** Who brought it, where the office enters it. */
  speaker: typedLine(200),
});

export const admitInput = z.object({ id: z.uuid(), reason: typedText(1_000) });
export const acceptInput = z.object({ id: z.uuid(), note: typedText(1_000) });
export const returnInput = z.object({
  id: z.uuid(),
  reason: typedText(1_000),
  dueOn: requiredDay,
});
export const withdrawPaperInput = z.object({ id: z.uuid(), reason: typedText(1_000) });
export const readPaperInput = z.object({ id: z.uuid() });
