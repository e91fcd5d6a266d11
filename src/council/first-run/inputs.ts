import { z } from 'zod';
import { loginInput } from '#src/council/bodies/index.ts';
import { requiredDay } from '#src/council/calendar/index.ts';
import { passwordProblem } from '#src/platform/auth/password-rules.ts';
import { requiredLine, ticked, typedLine } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';

export const firstRunInput = z
  .object({
    unitCode: typedLine(20).refine(
      (code) => code !== '',
      says('Chưa chọn địa bàn của HĐND.', 'Choose the unit of the council.'),
    ),
    officeName: typedLine(200),
    termLabel: requiredLine(120, 'Chưa nhập tên nhiệm kỳ.', 'Enter the name of the term.'),
    termFrom: requiredDay,
    termTo: requiredDay,
    adminName: requiredLine(120, 'Chưa nhập họ và tên.', 'Enter the full name.'),
    login: loginInput.refine(
      (text) => text !== '',
      says('Chưa nhập tên đăng nhập.', 'Enter a login.'),
    ),
    password: z.string().default(''),
    alsoClerk: ticked,
  })
  .superRefine((input, check) => {
    if (input.termFrom && input.termTo && input.termTo <= input.termFrom) {
      check.addIssue({
        code: 'custom',
        path: ['termTo'],
        ...says('Ngày kết thúc phải sau ngày bắt đầu.', 'The end must be after the beginning.'),
      });
    }
    const problem = passwordProblem(input.password, input.login);
    if (problem) {
      const { vi, en } = PASSWORD_SENTENCES[problem] ?? PASSWORD_SENTENCES.other;
      check.addIssue({ code: 'custom', path: ['password'], ...says(vi, en) });
    }
  });

interface Sentences {
  readonly vi: string;
  readonly en: string;
}
const PASSWORD_SENTENCES: { readonly other: Sentences } & Readonly<Record<string, Sentences>> = {
  'auth.password_short': {
    vi: 'Mật khẩu cần ít nhất 10 ký tự. Một câu dễ nhớ là tốt nhất.',
    en: 'A password needs at least 10 characters. A sentence works best.',
  },
  'auth.password_common': {
    vi: 'Mật khẩu này quá dễ đoán.',
    en: 'This password is too easy to guess.',
  },
  'auth.password_like_login': {
    vi: 'Mật khẩu không được chứa tên đăng nhập.',
    en: 'The password must not contain the login.',
  },
  other: { vi: 'Mật khẩu này không dùng được.', en: 'This password cannot be used.' },
};
