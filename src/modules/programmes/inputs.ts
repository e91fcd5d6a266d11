import { z } from 'zod';
import { ITEM_KINDS } from '#src/modules/meetings/index.ts';
import { requiredLine, typedLine, typedText, wholeNumber } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';

/** A month as a browser's month field or a person writes it: `2026-12`, `12/2026`; null when empty. */
export const optionalMonth = z
  .string()
  .nullish()
  .transform((typed, check): string | null => {
    const text = (typed ?? '').trim();
    if (text === '') return null;
    const [, year, number] = /^(\d{4})-(\d{1,2})(?:-01)?$/.exec(text) ?? [];
    const [, numberFirst, yearLast] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
    const month = Number(number ?? numberFirst);
    if (month >= 1 && month <= 12) {
      return `${year ?? yearLast}-${String(month).padStart(2, '0')}-01`;
    }
    check.addIssue({
      code: 'custom',
      ...says('Tháng viết là 12/2026.', 'Write the month as 12/2026.'),
    });
    return z.NEVER;
  });

export const requiredMonth = optionalMonth.transform((month, check): string => {
  if (month !== null) return month;
  check.addIssue({ code: 'custom', ...says('Chưa nhập tháng.', 'Enter the month.') });
  return z.NEVER;
});

const title = requiredLine(300, 'Chưa nhập nội dung.', 'Enter what it is about.');
const kind = z.enum(ITEM_KINDS).default('other');
const bodyId = z.uuid({ error: () => 'Chưa chọn cơ quan chủ trì.' });
const version = z.coerce.number().int().optional();

export const programmeInput = z.object({
  kind: z.enum(['year', 'term']).default('year'),
  year: wholeNumber(0, 2100, 'Năm viết đủ 4 chữ số.', 'Write the year with four figures.'),
  documentNumber: typedLine(80),
});

export const itemInput = z.object({
  programmeId: z.uuid(),
  title,
  kind,
  bodyId,
  month: optionalMonth,
});

/** Many lines at once, as an office pastes them: month, tab, what it is about. */
export const pastedItemsInput = z.object({
  programmeId: z.uuid(),
  bodyId,
  lines: typedText(20_000),
});

export const changeItemInput = z.object({
  id: z.uuid(),
  title,
  kind,
  bodyId,
  month: optionalMonth,
  reason: typedLine(300),
  version,
});

export const closeItemInput = z.object({
  id: z.uuid(),
  state: z.enum(['delivered', 'dropped', 'planned']),
  note: typedLine(300),
  version,
});

export const approveInput = z.object({ id: z.uuid(), version });

export const proposalInput = z.object({
  month: requiredMonth,
  kind,
  title,
  reason: requiredLine(600, 'Chưa nêu lý do đề xuất.', 'Say why it is proposed.'),
});

export const changeProposalInput = z.object({ ...proposalInput.shape, id: z.uuid(), version });

export const decideProposalInput = z.object({
  id: z.uuid(),
  reason: requiredLine(600, 'Chưa nêu lý do.', 'Give the reason.'),
  version,
});

export const withdrawProposalInput = z.object({ id: z.uuid(), version });

export const chooseInput = z.object({
  meetingCode: z.string().min(1).max(20),
  chosen: z.array(z.string().max(120)).max(100).default([]),
});
