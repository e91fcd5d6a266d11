import { z } from 'zod';
import { says } from '../web/input.ts';
import { cleanLine, cleanText } from './normalise.ts';

const NOT_TICKED: ReadonlySet<string> = new Set(['', 'false', '0', 'off']);
const figure = new Intl.NumberFormat('vi-VN');

/** The note at a text longer than its limit, with what to do instead. */
export function tooLong(length: number, limit: number, advice = { vi: '', en: '' }) {
  const [typed, most] = [figure.format(length), figure.format(limit)];
  return {
    code: 'custom' as const,
    ...says(
      `Dài ${typed} ký tự, tối đa ${most} ký tự.${advice.vi}`,
      `${typed} characters; at most ${most}.${advice.en}`,
    ),
  };
}

function atMost(limit: number) {
  return (text: string, check: z.core.$RefinementCtx<string>): void => {
    if (text.length > limit) check.addIssue(tooLong(text.length, limit));
  };
}

/** One typed line, cleaned; empty when missing. */
export function typedLine(limit: number) {
  return z.string().default('').transform(cleanLine).superRefine(atMost(limit));
}

/** Several typed lines, cleaned; empty when missing. */
export function typedText(limit: number) {
  return z.string().default('').transform(cleanText).superRefine(atMost(limit));
}

/** One typed line that must not be empty, with the sentence that asks for it. */
export function requiredLine(limit: number, vi: string, en: string) {
  return typedLine(limit).refine((text) => text !== '', says(vi, en));
}

/** A tick box: posted when ticked; true or false in JSON. */
export const ticked = z
  .union([z.boolean(), z.string()])
  .default(false)
  .transform((value) => value === true || (value !== false && !NOT_TICKED.has(value)));

/** A typed whole number between two bounds, with the sentence that asks for it. */
export function wholeNumber(min: number, max: number, vi: string, en: string) {
  return z
    .union([z.string(), z.number()])
    .default('')
    .transform((typed, check): number => {
      const text = String(typed).trim().replace('\u2212', '-');
      const value = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= min && value <= max) return value;
      check.addIssue({ code: 'custom', ...says(vi, en) });
      return z.NEVER;
    });
}
