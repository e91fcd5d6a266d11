import { z } from 'zod';
import { platformFailure } from '../errors.ts';
import type { FieldErrors } from '../errors.ts';
import type { Locale } from '../i18n/text.ts';
import { fieldSentence } from './field-sentences.ts';

// What is parsed before a reader's language is known.
z.config({ customError: (issue) => fieldSentence(issue, 'vi') });

/** A check's own sentence in both languages: `z.string().refine(isFilled, says('…', '…'))`. */
export function says(vi: string, en: string): { params: { sentence: Record<Locale, string> } } {
  return { params: { sentence: { vi, en } } };
}

/** The messages of checks in one language, for a schema that is parsed outside `parseInput`. */
export function sentencesOf(locale: Locale): z.core.$ZodErrorMap {
  return (issue) => fieldSentence(issue, locale);
}

/** Parses what came from a form, the API, an import or a job, or says what is wrong at each field. */
export function parseInput<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  locale: Locale,
): z.output<S> {
  const parsed = schema.safeParse(raw, { error: sentencesOf(locale) });
  if (parsed.success) return parsed.data;
  throw platformFailure('InvalidInput', 'platform.invalid_input', {}, parseIssues(parsed.error));
}

interface Issues {
  readonly issues: readonly z.core.$ZodIssue[];
}

/** The first message of each field, keyed by its dotted path. */
export function parseIssues(error: Issues): FieldErrors {
  return fieldsOf(error, ({ message }) => message);
}

/** The same for a schema that somebody else parsed without knowing the reader's language. */
export function translateIssues(error: Issues, raw: unknown, locale: Locale): FieldErrors {
  return fieldsOf(error, (issue) =>
    fieldSentence(issue, locale, (valueAt(raw, issue.path) ?? null) === null),
  );
}

function fieldsOf(error: Issues, say: (issue: z.core.$ZodIssue) => string): FieldErrors {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= say(issue);
  return fields;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    raw,
  );
}
