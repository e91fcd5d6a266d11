import type { AuthCode } from './failures.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { isCommonWords } from './common-words.ts';
import { LEAKED_PASSWORDS } from './leaked-passwords.ts';

export const PASSWORD_MIN = 10;
/** Hashing a text without end would be a way to keep the machine busy. */
export const PASSWORD_MAX = 200;

/** Why this cannot be somebody's password, or null. */
export function passwordProblem(password: string, login: string): AuthCode | null {
  const typed = password.normalize('NFC');
  const length = [...typed].length;
  if (length < PASSWORD_MIN) return 'auth.password_short';
  if (length > PASSWORD_MAX) return 'auth.password_long';
  const plain = typed.toLowerCase();
  if (COMMON_PASSWORDS.has(plain) || LEAKED_PASSWORDS.has(plain)) return 'auth.password_common';
  if (new Set(plain).size < 4) return 'auth.password_common';
  if (isCommonWords(typed)) return 'auth.password_common';
  if (login.length >= 3 && plain.includes(login.toLowerCase())) return 'auth.password_like_login';
  return null;
}
