import type { Locale } from '#src/platform/i18n/text.ts';
import { dutyText } from './messages.ts';
import { COUNT_LIMIT } from './queries/register.ts';

/** A count as people read it; beyond the limit, "more than". */
export function countText(count: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB');
  if (count === COUNT_LIMIT + 1) return dutyText(locale).moreThan(format.format(COUNT_LIMIT));
  return format.format(count);
}
