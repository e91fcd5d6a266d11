import { failureSentence, platformFailure } from '../errors.ts';
import type { Failure } from '../errors.ts';
import type { Locale } from '../i18n/text.ts';

/** A place in a list that was made for another list, or by other hands. */
export function badCursor(locale: Locale): Failure {
  const cursor = failureSentence(locale, 'platform.bad_cursor', {});
  return platformFailure('InvalidInput', 'platform.bad_cursor', {}, { cursor });
}
