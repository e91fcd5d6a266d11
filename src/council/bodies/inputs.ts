import { z } from 'zod';
import { optionalDay, requiredDay } from '#src/council/calendar/index.ts';
import { requiredLine, ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { BODY_KINDS, SEAT_ROLES } from './schema.ts';
import { FORWARDING_STEPS, MAIL_CHOICES } from './settings.ts';

const bodyChosen = z
  .uuid()
  .or(z.literal(''))
  .default('')
  .refine((id) => id !== '', says('Chưa chọn cơ quan.', 'Choose the body.'));
const roleChosen = z
  .enum(SEAT_ROLES)
  .or(z.literal(''))
  .default('')
  .transform((role, check) => {
    if (role !== '') return role;
    check.addIssue({ code: 'custom', ...says('Chưa chọn vai trò.', 'Choose the role.') });
    return z.NEVER;
  });
const phone = typedLine(40).refine(
  (text) => /^[\d+ ().\-/]*$/.test(text),
  says('Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm.', 'A telephone number has digits only.'),
);
const email = typedLine(200).refine(
  (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  says('Địa chỉ thư điện tử chưa đúng.', 'This is not an e-mail address.'),
);

/** A login as it is kept: lower case, letters, digits, dot, hyphen. */
export const loginInput = typedLine(60)
  .transform((text) => text.toLowerCase())
  .refine(
    (text) => text === '' || /^[a-z0-9][a-z0-9._-]{1,58}$/.test(text),
    says(
      'Tên đăng nhập gồm chữ thường không dấu, chữ số, dấu chấm, gạch nối; ít nhất 2 ký tự.',
      'A login has lower-case letters, digits, dots and hyphens; at least 2 characters.',
    ),
  );
const givenLogin = loginInput.refine(
  (text) => text !== '',
  says('Chưa nhập tên đăng nhập.', 'Enter a login.'),
);

const bodyFields = {
  name: requiredLine(200, 'Chưa nhập tên cơ quan.', 'Enter the name of the body.'),
  shortName: typedLine(100),
  symbol: typedLine(30),
  phone,
  email,
};

export const addBodyInput = z.object({
  ...bodyFields,
  kind: z.enum(BODY_KINDS).exclude(['council']),
  parentId: z.uuid().or(z.literal('')).default(''),
  outside: ticked,
  validFrom: requiredDay,
});
export const editBodyInput = z.object({ id: z.uuid(), ...bodyFields });
export const endBodyInput = z.object({ id: z.uuid(), validTo: requiredDay });

const fullName = requiredLine(120, 'Chưa nhập họ và tên.', 'Enter the full name.');

const personRow = z.object({
  fullName: typedLine(120),
  title: typedLine(120),
  bodyId: z.uuid().or(z.literal('')).default(''),
  role: z.enum(SEAT_ROLES).or(z.literal('')).default(''),
  phone,
  login: loginInput,
});
export type PersonRowInput = z.output<typeof personRow>;

/** As many people as are added at once. */
export const MOST_PEOPLE = 200;

/** Several people at once; rows with nothing typed in them are left out by the command. */
export const addPeopleInput = z.object({
  fromOn: requiredDay,
  rows: z.preprocess(
    (rows) => (Array.isArray(rows) ? Array.from(rows, (row: unknown) => row ?? {}) : rows),
    z.array(personRow).max(MOST_PEOPLE).default([]),
  ),
});

export const editPersonInput = z.object({
  id: z.uuid(),
  fullName,
  title: typedLine(120),
  phone,
  email,
});

export const addSeatInput = z.object({
  personId: z.uuid(),
  bodyId: bodyChosen,
  role: roleChosen,
  capacity: z.enum(['holder', 'acting', 'delegated']).default('holder'),
  delegatedBy: z.uuid().or(z.literal('')).default(''),
  fromOn: requiredDay,
  toOn: optionalDay,
  note: typedLine(300),
});
export const endSeatInput = z.object({ id: z.uuid(), toOn: requiredDay });

export const openAccountInput = z.object({ personId: z.uuid(), login: givenLogin });
export const resetPasswordInput = z.object({ personId: z.uuid() });
export const switchAccountInput = z.object({ personId: z.uuid() });

export const addCouncilInput = z.object({
  unitCode: typedLine(20),
  unitText: typedLine(100),
  adminName: requiredLine(120, 'Chưa nhập họ và tên quản trị.', 'Enter the administrator’s name.'),
  login: givenLogin,
});

export const clockTime = z
  .string()
  .trim()
  .refine(
    (typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed),
    says('Ghi giờ theo dạng 21:00.', 'Write the hour as 21:00.'),
  );

const noticeDays = z
  .string()
  .trim()
  .default('400')
  .refine(
    (typed) => /^\d{2,4}$/.test(typed) && Number(typed) >= 30 && Number(typed) <= 3_650,
    says('Ghi số ngày từ 30 đến 3650.', 'Write a number of days from 30 to 3650.'),
  )
  .transform(Number);

export const settingsInput = z.object({
  steps: z.array(z.enum(FORWARDING_STEPS)).default([]),
  totpRequired: ticked,
  rooms: z.array(z.string().max(40)).max(30).default([]),
  portalOpen: ticked,
  portalPhone: phone,
  portalAddress: typedLine(200),
  portalEmail: email,
  noticeMail: z.enum(MAIL_CHOICES).default('soon'),
  quietFrom: clockTime.default('21:00'),
  quietTo: clockTime.default('06:30'),
  noticeDays,
});

const seatChosen = z
  .uuid()
  .or(z.literal(''))
  .default('')
  .refine((id) => id !== '', says('Chưa chọn người.', 'Choose the person.'));
export const prepareHandoverInput = z
  .object({
    kind: z.enum(['seat', 'term']).default('seat'),
    fromSeatId: z.uuid().or(z.literal('')).default(''),
    toSeatId: seatChosen,
    reason: typedText(1_000).refine(
      (text) => text !== '',
      says('Chưa ghi lý do bàn giao.', 'Enter the reason of the handover.'),
    ),
  })
  .superRefine((input, check) => {
    if (input.kind === 'seat' && input.fromSeatId === '') {
      check.addIssue({
        code: 'custom',
        path: ['fromSeatId'],
        ...says('Chưa chọn người giao.', 'Choose the giver.'),
      });
    }
  });
export const signHandoverInput = z.object({ id: z.uuid() });
