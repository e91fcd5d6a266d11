import { z } from 'zod';
import { DAY_FAILURE_SENTENCES, readDay } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { cleanLine, cleanText, receiveText } from '#src/platform/text/normalise.ts';
import { says } from '#src/platform/web/input.ts';

export const TEXT_LIMIT = 20_000;

const figure = new Intl.NumberFormat('vi-VN');

function tooLong(length: number, limit: number, advice = { vi: '', en: '' }) {
  return {
    code: 'custom' as const,
    ...says(
      `Dài ${figure.format(length)} ký tự, tối đa ${figure.format(limit)} ký tự.${advice.vi}`,
      `${figure.format(length)} characters; at most ${figure.format(limit)}.${advice.en}`,
    ),
  };
}

/** One line of typed text, cleaned; empty when missing. */
export function line(limit: number) {
  return z
    .string()
    .default('')
    .transform(cleanLine)
    .superRefine((text, check) => {
      if (text.length > limit) check.addIssue(tooLong(text.length, limit));
    });
}

/** Several lines of typed text, cleaned; empty when missing. */
export function paragraphs(limit = TEXT_LIMIT) {
  return z
    .string()
    .default('')
    .transform(cleanText)
    .superRefine((text, check) => {
      if (text.length > limit) check.addIssue(tooLong(text.length, limit));
    });
}

/** A voter's words: `original` as spoken or written, `text` cleaned for work. Never empty. */
export const voterWords = z
  .string()
  .default('')
  .transform((typed) => {
    const { original, text } = receiveText(typed);
    return { original: withoutControls(original), text };
  })
  .superRefine(({ text }, check) => {
    if (text === '') {
      check.addIssue({
        code: 'custom',
        ...says('Chưa nhập nội dung kiến nghị.', 'Enter what the voter asks for.'),
      });
    }
    if (text.length > TEXT_LIMIT) {
      check.addIssue(
        tooLong(text.length, TEXT_LIMIT, {
          vi: ' Hãy tách thành nhiều kiến nghị hoặc đính kèm tệp.',
          en: ' Split it into several petitions or attach a file.',
        }),
      );
    }
  });

function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

/** A day as people type it, or null where nothing is typed. */
export const typedDay = z
  .string()
  .default('')
  .transform((typed, check): Day | null => {
    if (typed.trim() === '') return null;
    const read = readDay(typed);
    if (read.ok) return read.day;
    const { vi, en } = DAY_FAILURE_SENTENCES[read.code];
    check.addIssue({ code: 'custom', ...says(vi, en) });
    return z.NEVER;
  });

/** An id chosen from a list; an empty choice is null. */
export const chosenId = z
  .union([z.literal('').transform(() => null), z.uuid()])
  .nullable()
  .default(null);

/** One of a list of words; an empty choice takes the default. */
export function chosen<const T extends readonly [string, ...string[]], D extends T[number] | null>(
  words: T,
  otherwise: D,
) {
  return z
    .union([z.enum(words), z.literal('')])
    .nullish()
    .transform((word): T[number] | D => word || otherwise);
}

/** A tick box: posted when ticked; true or false in JSON. */
export const ticked = z
  .union([z.boolean(), z.string()])
  .default(false)
  .transform((value) => value === true || value === 'on' || value === 'true' || value === '1');
