import { z } from 'zod';
import { givenDay, optionalDay, requiredDay } from '#src/council/calendar/index.ts';
import { requiredLine, ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { DECISIONS, OPINIONS } from './rules.ts';

const id = z.uuid();
const version = z.coerce.number().int().optional();
const chosenId = z
  .union([z.uuid(), z.literal('')])
  .default('')
  .transform((value) => value || null);
const files = z.array(z.instanceof(File)).max(10).default([]);
const fileIds = z.array(z.uuid()).max(20).default([]);
const reason = typedText(2_000).refine(
  (text) => text !== '',
  says('Chưa nêu lý do.', 'Give the reason.'),
);
const filledText = (limit: number, vi: string, en: string) =>
  typedText(limit).refine((text) => text !== '', says(vi, en));
const documentNumber = requiredLine(
  100,
  'Chưa nhập số, ký hiệu văn bản.',
  'Enter the number of the document.',
);

export const submitInput = z.object({
  documentNumber,
  documentOn: requiredDay,
  title: requiredLine(500, 'Chưa nhập trích yếu.', 'Enter what it is about.'),
  asked: filledText(10_000, 'Chưa nhập nội dung đề nghị cho ý kiến.', 'Enter what is asked.'),
  fieldCode: typedLine(60),
  wantedOn: optionalDay,
  draftingBodyId: chosenId,
  /** The day it came in, where the office enters it; today unless told. */
  receivedOn: givenDay,
  files,
  fileIds,
});

const one = { id, version };

export const receiveInput = z.object({ ...one, receivedOn: givenDay });
export const reasonInput = z.object({ ...one, reason });
export const resubmitInput = z.object({
  ...one,
  documentNumber,
  documentOn: requiredDay,
  note: typedText(2_000),
  files,
  fileIds,
});

export const assignInput = z.object({
  ...one,
  bodyId: z.uuid({ error: () => 'Chưa chọn Ban thẩm tra.' }),
  dueOn: optionalDay,
  /** Take the day from the deadline table. */
  byRule: ticked,
  note: typedText(2_000),
});

const appraisal = { ...one, appraisalId: z.uuid() };

export const handInInput = z.object({
  ...appraisal,
  opinion: z.enum(OPINIONS, {
    error: () => 'Chưa chọn ý kiến thẩm tra.',
  }),
  text: filledText(20_000, 'Chưa nhập nội dung thẩm tra.', 'Enter the text of the appraisal.'),
  documentNumber: typedLine(100),
  documentOn: givenDay,
  files,
  fileIds,
});
export const acceptInput = z.object({ ...appraisal, note: typedText(2_000) });
export const sendBackInput = z.object({ ...appraisal, reason, dueOn: requiredDay });
export const liftInput = z.object({ ...appraisal, reason });

/** Number and day only: nothing of what the Party committee wrote is kept here. */
export const partyInput = z.object({ ...one, documentNumber, documentOn: requiredDay });

export const agendaInput = z.object({
  ...one,
  meetingId: z.uuid({ error: () => 'Chưa chọn phiên họp.' }),
  minutes: z
    .union([z.string(), z.number()])
    .default('')
    .transform((value) => (/^\d{1,3}$/.test(String(value)) ? Number(value) : null)),
});

export const writtenInput = z.object({ ...one, closesOn: requiredDay, text: typedText(20_000) });

export const resultInput = z.object({
  ...one,
  decision: z.enum(DECISIONS, { error: () => 'Chưa chọn kết quả.' }),
  text: typedText(20_000),
});

export const draftInput = z.object(one);

export const reportInput = z.object({
  sessionId: z.uuid({ error: () => 'Chưa chọn kỳ họp.' }),
  ids: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : (value ?? [])),
    z.array(z.uuid()).max(500),
  ),
});
