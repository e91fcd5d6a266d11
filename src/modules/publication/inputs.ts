import { z } from 'zod';
import { ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { ASKED_LIMIT } from './drafting.ts';
import { HELD_REASONS } from './schema.ts';

const which = { petitionId: z.uuid(), version: z.coerce.number().int().min(0) };

const publicTexts = {
  title: typedLine(200).refine(
    (text) => text !== '',
    says('Chưa nhập tiêu đề công khai.', 'Enter a public title.'),
  ),
  asked: typedText(ASKED_LIMIT).refine(
    (text) => text !== '',
    says('Chưa nhập nội dung cử tri kiến nghị.', 'Enter what was asked.'),
  ),
  answers: z
    .array(z.object({ id: z.uuid(), text: typedText(20_000) }))
    .max(50)
    .default([]),
  /** A person has looked at every place that was found and leaves the text as it is. */
  personalSeen: ticked,
};

export const proposeInput = z.object({ ...which, ...publicTexts });
export type Propose = z.output<typeof proposeInput>;

export const approveInput = z.object({ ...which, ...publicTexts });
export type Approve = z.output<typeof approveInput>;

export const approveWaitingInput = z.object(which);

export const returnInput = z.object({
  ...which,
  note: typedText(1_000).refine(
    (text) => text !== '',
    says('Ghi rõ cần sửa chỗ nào.', 'Say what is to be changed.'),
  ),
});

export const holdInput = z.object({
  ...which,
  reason: z.enum(HELD_REASONS),
  forReception: ticked,
  note: typedText(1_000),
});

export const releaseInput = z.object({ ...which, note: typedText(1_000) });

export const withdrawInput = z.object({
  ...which,
  personalSeen: ticked,
  note: typedText(1_000).refine(
    (text) => text !== '',
    says(
      'Ghi lý do rút; người xem trang công khai sẽ đọc lý do này.',
      'Say why it is withdrawn; readers of the public page see it.',
    ),
  ),
});
