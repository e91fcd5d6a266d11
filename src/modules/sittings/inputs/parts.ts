import { z } from 'zod';
import { typedLine } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';

const blank = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

/** An id that was chosen, or nothing. */
export const chosenId = z.preprocess(blank, z.uuid().nullable());

/** One of a list, or its first where nothing was chosen. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  const [first] = values;
  return z.preprocess((value) => (blank(value) === null ? first : value), z.enum(values));
}

/** One of a list, or nothing. */
export function orNone<const T extends readonly [string, ...string[]]>(values: T) {
  return z.preprocess(blank, z.enum(values).nullable());
}

/** A whole number that may be left out. */
export function someNumber(max: number) {
  return z
    .union([z.string(), z.number()])
    .nullish()
    .transform((typed, check): number | null => {
      const text = String(typed ?? '').trim();
      if (text === '') return null;
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      if (value <= max) return value;
      check.addIssue({
        code: 'custom',
        ...says(`Ghi một số từ 0 đến ${max}.`, `Enter a number from 0 to ${max}.`),
      });
      return z.NEVER;
    });
}

/** Several ids; one alone is a list too. */
export const chosenIds = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z.array(z.uuid()).max(1_000),
);

/** Made with the form: the second of a double click changes nothing. */
export const requestKey = typedLine(200);

export const version = z.coerce.number().int().positive();
