import type { Locale } from '#src/platform/i18n/text.ts';
import { noticeText } from './messages.ts';
import type { NoticeKind } from './rules.ts';

/** One line of a mail. Mail leaves the house: codes and days only, never what a voter wrote. */
export interface DigestLine {
  readonly kind: NoticeKind;
  readonly code: string;
  /** dd/mm/yyyy. */
  readonly due: string | null;
}

const MOST_LINES = 30;

/** The one mail that carries all that is new for a person. */
export function digestOf(
  locale: Locale,
  lines: readonly DigestLine[],
  address: string,
): { readonly subject: string; readonly body: string } {
  const t = noticeText(locale);
  const shown = lines.slice(0, MOST_LINES).map(({ kind, code, due }) => {
    const words = [t.kinds[kind], code].filter((word) => word !== '').join(': ');
    return due === null ? `- ${words}` : `- ${words} (${t.due(due)})`;
  });
  const left = lines.length - shown.length;
  return {
    subject: t.subject(lines.length),
    body: [
      t.greeting,
      '',
      t.lines(lines.length),
      ...shown,
      ...(left > 0 ? [t.moreLines(left)] : []),
      '',
      t.open(`${address}/notices`),
      t.why(`${address}/notices/choices`),
    ].join('\n'),
  };
}
