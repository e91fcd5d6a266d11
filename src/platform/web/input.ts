import { z } from 'zod';
import { platformFailure } from '../errors.ts';
import type { Locale } from '../i18n/text.ts';

const ZOD_MESSAGES = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

/** Parses what came from a form, the API, an import or a job, or says what is wrong at each field. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown, locale: Locale): z.output<S> {
  const parsed = schema.safeParse(raw, { error: ZOD_MESSAGES[locale] });
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message;
  throw platformFailure('InvalidInput', 'platform.invalid_input', {}, fields);
}
