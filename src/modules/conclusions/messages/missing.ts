import { defineText } from '#src/platform/i18n/text.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Missing } from '../rules.ts';

const missingText = defineText<
  Record<Missing, string> & { readonly dayOf: (said: string) => string }
>(
  {
    lead: 'cơ quan chủ trì',
    due: 'thời hạn',
    dayOf: (said) => `ngày cụ thể của thời hạn “${said}”`,
  },
  {
    lead: 'the lead body',
    due: 'the day it is due',
    dayOf: (said) => `the day that “${said}” means`,
  },
);

/** What is lacking; where a limit was said that no day follows from, it is the day alone. */
export function missingWords(locale: Locale, missing: readonly Missing[], said = ''): string {
  const words = missingText(locale);
  return missing
    .map((one) => (one === 'due' && said !== '' ? words.dayOf(said) : words[one]))
    .join(', ');
}
