import type { Locale } from '#src/platform/i18n/text.ts';
import type { MatchReason } from './matter.ts';
import { matchingText } from './messages.ts';

/** `Cùng địa bàn: xã Phú Thịnh`. */
export function matchReasonText(locale: Locale, { code, words }: MatchReason): string {
  return matchingText(locale)[code](words.join(', '));
}
