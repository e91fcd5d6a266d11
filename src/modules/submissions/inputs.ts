import { z } from 'zod';
import { optionalDay } from '#src/council/calendar/index.ts';
import {
  requiredLine,
  ticked,
  typedLine,
  typedText,
  wholeNumber,
} from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { LONGEST_TEXT, MOST_PHOTOS, SHORTEST_TEXT } from './sizes.ts';
import { CHANNELS, RATINGS, REFUSED_REASONS, SUSPICIONS, TOLD_WAYS } from './schema.ts';

const photos = z
  .array(z.instanceof(File))
  .max(
    MOST_PHOTOS,
    says(`Tối đa ${MOST_PHOTOS} ảnh.`, `At most ${MOST_PHOTOS} photos.`).params.sentence.vi,
  )
  .default([]);

const NOT_AN_EMAIL = says(
  'Địa chỉ thư điện tử chưa đúng, ví dụ ten@vidu.vn.',
  'This is not an e-mail address.',
);
const EMAIL = /^\S+@\S+\.\S+$/;

const channels = z.array(z.enum(CHANNELS)).default([]);

/** What a voter types; the proof that a person sent it goes beside. */
export const submitInput = z
  .object({
    text: typedText(LONGEST_TEXT).refine(
      (text) => text.length >= SHORTEST_TEXT,
      says(
        'Viết rõ việc gì, ở đâu (ít nhất 15 ký tự).',
        'Say what and where (at least 15 characters).',
      ),
    ),
    unitCode: typedLine(5).refine(
      (code) => /^\d{2,5}$/.test(code),
      says('Chọn xã, phường nơi có việc.', 'Choose the commune it is about.'),
    ),
    place: typedLine(300),
    fullName: typedLine(200),
    phone: typedLine(50),
    email: typedLine(200).refine((email) => email === '' || EMAIL.test(email), NOT_AN_EMAIL),
    address: typedLine(300),
    channels,
    consent: ticked.refine(
      (given) => given,
      says(
        'Cần đồng ý cho Hội đồng nhân dân xử lý thông tin để giải quyết kiến nghị.',
        'Your consent is needed for the council to work on it.',
      ),
    ),
    consentText: typedText(6_000),
    supports: typedLine(40),
    files: photos,
    requestKey: typedLine(100).refine(
      (key) => key.length >= 16,
      says('Thiếu mã phiếu.', 'No key.'),
    ),
  })
  .superRefine((typed, check) => {
    const asks = (channel: (typeof CHANNELS)[number], filled: string, field: string) => {
      if (!typed.channels.includes(channel) || filled !== '') return;
      check.addIssue({
        code: 'custom',
        path: [field],
        ...says('Ghi địa chỉ để báo tin theo cách đã chọn.', 'Say where to tell you.'),
      });
    };
    asks('mail', typed.email, 'email');
    asks('phone', typed.phone, 'phone');
    asks('zalo', typed.phone, 'phone');
  });
export type Submit = z.output<typeof submitInput>;

const decision = { id: z.uuid(), version: z.coerce.number().int() };

export const takeInput = z.object({
  ...decision,
  text: typedText(20_000),
  field: typedLine(60),
  kind: z.enum(['petition', 'opinion']).default('petition'),
});

export const joinInput = z.object({ ...decision, petition: typedLine(40) });

export const refuseInput = z.object({
  ...decision,
  reason: z.enum(REFUSED_REASONS),
  words: typedText(1_000),
});

export const clearInput = z.object({
  suspicion: z.union([z.enum(SUSPICIONS), z.literal('')]).default(''),
  /** One line of alike ones. */
  group: z.union([z.uuid(), z.literal('')]).default(''),
  /** The newest that stood on the page: what came since then has not been seen. */
  until: z.uuid(),
  words: typedText(1_000),
});
export type Clearing = z.output<typeof clearInput>;

export const vouchInput = z
  .object({
    ids: z.array(z.uuid()).max(200).default([]),
    groups: z.array(z.uuid()).max(200).default([]),
  })
  .refine(
    ({ ids, groups }) => ids.length + groups.length > 0,
    says('Chưa chọn phiếu nào.', 'Choose some.'),
  );

export const addQuestionInput = z
  .object({
    words: requiredLine(200, 'Chưa nhập câu hỏi.', 'Enter the question.'),
    answers: typedText(1_000)
      .transform((text) =>
        text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      )
      .refine(
        (lines) => lines.length > 0 && lines.length <= 12,
        says('Ghi từ 1 đến 12 cách trả lời.', 'Enter 1 to 12 answers.'),
      ),
    from: optionalDay,
    to: optionalDay,
  })
  .refine(({ from, to }) => to === null || from === null || to >= from, {
    ...says('Ngày cuối trước ngày đầu.', 'It ends before it begins.'),
    path: ['to'],
  });

export const endQuestionInput = z.object({ id: z.uuid() });

export const toldInput = z.object({ id: z.uuid(), way: z.enum(TOLD_WAYS) });

export const correctEmailInput = z.object({
  id: z.uuid(),
  email: typedLine(200).refine((email) => EMAIL.test(email), NOT_AN_EMAIL),
});

export const rateInput = z.object({
  code: typedLine(60),
  rating: typedLine(20)
    .refine(
      (chosen) => RATINGS.some((one) => one === chosen),
      says(
        'Chọn một mức hài lòng ở trên rồi gửi.',
        'Choose above how satisfied you are, then send.',
      ),
    )
    .transform((chosen) => RATINGS.find((one) => one === chosen) ?? 'not'),
  note: typedText(1_000),
});

export const notDoneInput = z.object({
  code: typedLine(60),
  note: requiredLine(1_000, 'Ghi rõ còn thiếu việc gì.', 'Say what is not done.'),
  files: photos,
});

export const issueReceiptInput = z.object({ petition: typedLine(40) });

export const intakeInput = z
  .object({
    isOpen: ticked,
    keepDays: wholeNumber(1, 3_650, 'Ghi số ngày, từ 1 đến 3650.', 'Enter days, 1 to 3650.'),
    consentFrom: optionalDay,
    consentBasis: typedLine(300),
    consentText: typedText(4_000),
  })
  .superRefine((typed, check) => {
    if (typed.consentText === '') return;
    if (typed.consentFrom === null)
      check.addIssue({
        code: 'custom',
        path: ['consentFrom'],
        ...says('Ghi ngày bắt đầu áp dụng.', 'Enter the day it is in force from.'),
      });
    if (typed.consentBasis === '')
      check.addIssue({
        code: 'custom',
        path: ['consentBasis'],
        ...says('Ghi căn cứ pháp lý.', 'Enter the legal basis.'),
      });
  });
