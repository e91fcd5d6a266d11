import type { Locale } from '#src/platform/i18n/text.ts';
import { mailText } from './messages/mail.ts';
import { headlineOf } from './headline.ts';
import type { NoticeKind } from './rules.ts';

/** One line of a mail. Mail leaves the house: codes and days only, never what a voter wrote. */
export interface DigestLine {
  readonly kind: NoticeKind;
  /** The place where there is no code yet. */
  readonly code: string;
  /** dd/mm/yyyy. */
  readonly due: string | null;
  /** How many things the line gathers. */
  readonly count: number;
  /** The number of the letter that did it. */
  readonly document: string;
}

const MOST_LINES = 30;

/** The one mail that carries all that is new for a person. */
export function digestOf(
  locale: Locale,
  lines: readonly DigestLine[],
  address: string,
): { readonly subject: string; readonly body: string } {
  const t = mailText(locale);
  const shown = lines.slice(0, MOST_LINES).map((line) => `- ${wordsOf(locale, line)}`);
  const left = lines.slice(MOST_LINES).reduce((sum, { count }) => sum + count, 0);
  const count = lines.reduce((sum, line) => sum + line.count, 0);
  return {
    subject: t.subject(count),
    body: [
      t.greeting,
      '',
      t.lines(count),
      ...shown,
      ...(left > 0 ? [t.moreLines(left)] : []),
      '',
      t.open(`${address}/notices`),
      t.why(`${address}/notices/choices`),
      '',
      t.automatic,
    ].join('\n'),
  };
}

function wordsOf(locale: Locale, line: DigestLine): string {
  const headline = headlineOf(locale, line);
  if (line.count > 1) return headline;
  const words = [headline, line.code].filter((word) => word !== '').join(': ');
  return line.due === null ? words : `${words} (${mailText(locale).due(line.due)})`;
}
