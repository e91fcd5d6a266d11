import { z } from 'zod';
import { tooLong } from '#src/platform/text/inputs.ts';
import { receiveText } from '#src/platform/text/normalise.ts';
import { says } from '#src/platform/web/input.ts';

export const TEXT_LIMIT = 20_000;

/** A voter's words: `original` as spoken or written, `text` cleaned for work. Never empty. */
export const voterWords = z
  .string()
  .default('')
  .transform((typed) => {
    const { original, text } = receiveText(typed);
    return { original: withoutControls(original), text };
  })
  .superRefine(({ original, text }, check) => {
    if (text === '') {
      check.addIssue({
        code: 'custom',
        ...says('Chưa nhập nội dung kiến nghị.', 'Enter what the voter asks for.'),
      });
    }
    // Letters typed in parts count as one, as the clean text has them; what cannot be seen counts too.
    const length = Math.max(text.length, original.normalize('NFC').length);
    if (length > TEXT_LIMIT) {
      check.addIssue(
        tooLong(length, TEXT_LIMIT, {
          vi: ' Hãy tách thành nhiều kiến nghị hoặc đính kèm tệp.',
          en: ' Split it into several petitions or attach a file.',
        }),
      );
    }
  });

function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

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
