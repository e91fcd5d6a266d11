import { z } from 'zod';
import { LOCALES } from '#src/platform/i18n/text.ts';
import { cleanLine } from '#src/platform/text/normalise.ts';
import { THEMES } from '#src/platform/web/context.ts';
import { SCOPE_NAMES } from './scopes.ts';

const password = z.string().max(1_000).default('');
const sessionId = z.uuid();

export const newPassword = z.object({
  /** Empty where the present one is temporary and was typed a moment ago. */
  current: password,
  next: password,
  repeat: password,
  sessionId,
});

export const totpConfirmation = z.object({ code: z.string().max(50).default(''), sessionId });
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
  name: z.string().transform(cleanLine).pipe(z.string().min(1).max(80)),
  scopes: z.array(z.enum(SCOPE_NAMES)).default([]),
  days: z.enum(KEY_DAYS).default('365').transform(Number),
});

export const oneKey = z.object({ id: z.uuid() });
