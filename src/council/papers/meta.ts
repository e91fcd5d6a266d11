import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { papersText } from './messages/papers.ts';
import type { PaperView } from './queries/papers.ts';

/** The small facts beside a paper in a list. */
export function metaOf(paper: PaperView, locale: Locale): string[] {
  const text = papersText(locale);
  const numbered =
    paper.symbol !== null && paper.dated_on !== null
      ? [text.numberAndDay(paper.symbol, formatDay(day(paper.dated_on)))]
      : [];
  const signer = paper.signature?.name ?? paper.signerName;
  return [...numbered, ...(signer ? [text.signedBy(signer)] : []), paper.issuerName];
}
