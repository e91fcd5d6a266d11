import { z } from 'zod';
import { platformFailure } from '../errors.ts';
import type { FieldErrors } from '../errors.ts';
import type { Locale } from '../i18n/text.ts';

const ZOD_MESSAGES = {
  vi: withOwnSentences('vi', z.locales.vi().localeError),
  en: withOwnSentences('en', z.locales.en().localeError),
};

// What is parsed before a reader's language is known: the shapes of API requests.
z.config({ customError: ZOD_MESSAGES.vi });

/** A check's own sentence in both languages: `z.string().refine(isFilled, says('…', '…'))`. */
export function says(vi: string, en: string): { params: { sentence: Record<Locale, string> } } {
  return { params: { sentence: { vi, en } } };
}

function withOwnSentences(locale: Locale, common: z.core.$ZodErrorMap): z.core.$ZodErrorMap {
  return (issue) => {
    const own: unknown = issue.code === 'custom' ? issue.params?.['sentence']?.[locale] : undefined;
    return typeof own === 'string' ? own : common(issue);
  };
}

/** The messages of checks in one language, for a schema that is parsed outside `parseInput`. */
export function sentencesOf(locale: Locale): z.core.$ZodErrorMap {
  return ZOD_MESSAGES[locale];
}

/** Parses what came from a form, the API, an import or a job, or says what is wrong at each field. */
export function parseInput<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  locale: Locale,
): z.output<S> {
  const parsed = schema.safeParse(raw, { error: ZOD_MESSAGES[locale] });
  if (parsed.success) return parsed.data;
  throw platformFailure('InvalidInput', 'platform.invalid_input', {}, parseIssues(parsed.error));
}

/** The first message of each field, keyed by its dotted path. */
export function parseIssues(error: { readonly issues: readonly z.core.$ZodIssue[] }): FieldErrors {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return fields;
}
