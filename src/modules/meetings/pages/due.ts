import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { papersText } from '../messages/papers.ts';
import type { StoredPaper } from '../schema.ts';

/** The due day in words; a merely proposed one says so. */
export function shownDue(
  paper: Pick<StoredPaper, 'due_on' | 'due_is_proposed'>,
  locale: Locale,
): string {
  const t = papersText(locale);
  if (paper.due_on === null) return t.noDue;
  const on = formatDay(day(paper.due_on));
  return paper.due_is_proposed ? `${on} (${t.proposed})` : on;
}
