import { z } from 'zod';
import { requiredLine, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { INVITEE_ANSWERS } from './schema.ts';

const code = z.string().min(1).max(20);
const itemId = z.uuid().or(z.literal('')).default('');

export const mailAddress = typedLine(160).refine(
  (address) => address === '' || z.email().safeParse(address).success,
  says('Địa chỉ thư chưa đúng.', 'This is not an e-mail address.'),
);

export const inviteBodyInput = z.object({
  code,
  bodyId: z.uuid({ error: () => 'Chưa chọn cơ quan được mời.' }),
  itemId,
});

export const inviteGuestInput = z.object({
  code,
  name: requiredLine(160, 'Chưa nhập họ tên, chức vụ khách mời.', 'Enter the name of the guest.'),
  email: mailAddress,
  itemId,
});

export const removeInviteeInput = z.object({ id: z.uuid(), version: z.coerce.number().int() });

export const answerInput = z.object({
  id: z.uuid(),
  answer: z.enum(INVITEE_ANSWERS),
  excuse: typedText(600),
  substituteName: typedLine(160),
  version: z.coerce.number().int().optional(),
});

export const acceptExcuseInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().optional(),
});

export const toldOtherwiseInput = z.object({ id: z.uuid(), version: z.coerce.number().int() });

export const correctAddressInput = toldOtherwiseInput.extend({ email: mailAddress });

export const overrideInput = z.object({
  code,
  reason: requiredLine(600, 'Ghi lý do triệu tập sau thời hạn.', 'Say why it is called late.'),
});

export const meetingInput = z.object({ code });

export const handOutInput = z.object({
  code,
  paperId: z.uuid({ error: () => 'Chưa chọn tài liệu.' }),
  inviteeIds: z.array(z.uuid()).max(300).default([]),
});

export const collectInput = z.object({
  code,
  handoutIds: z.array(z.uuid()).max(500).default([]),
});
