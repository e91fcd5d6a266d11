import { z } from 'zod';
import { LOCALES } from '#src/platform/i18n/text.ts';
import { requiredLine } from '#src/platform/text/inputs.ts';
import { THEMES } from '#src/platform/web/context.ts';
import { SCOPE_NAMES } from './scopes.ts';

// Longer than any password may be; the rules say so in words.
const password = z
  .string()
  .default('')
  .transform((typed) => typed.slice(0, 1_000));
const sessionId = z.uuid();

export const newPassword = z.object({
  /** Empty where the present one is temporary and was typed a moment ago. */
  current: password,
  next: password,
  repeat: password,
  sessionId,
});

/** Somebody who must set up a code typed the password a moment ago. */
export const totpStart = z.object({ current: password, isOwed: z.boolean() });
export const totpConfirmation = z.object({ code: z.string().default(''), sessionId });
export const passwordAgain = z.object({ current: password, sessionId });
export const oneSession = z.object({ id: z.uuid() });
export const thisSession = z.object({ sessionId });
export const chosenSeat = z.object({ seat: z.uuid(), sessionId });

export const preferences = z.object({
  locale: z.enum(LOCALES),
  theme: z.enum(THEMES),
});

export const KEY_DAYS = ['30', '365', '0'] as const;

export const newKey = z.object({
  name: requiredLine(80, 'Chưa nhập tên khóa.', 'Enter a name.'),
  scopes: z.array(z.enum(SCOPE_NAMES)).default([]),
  days: z.enum(KEY_DAYS).default('365').transform(Number),
  current: password,
});

export const oneKey = z.object({ id: z.uuid() });
