import { defineText } from '#src/platform/i18n/text.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Missing } from '../rules.ts';

const missingText = defineText<Record<Missing, string>>(
  { lead: 'cơ quan chủ trì', due: 'thời hạn' },
  { lead: 'the lead body', due: 'the day it is due' },
);

export function missingWords(locale: Locale, missing: readonly Missing[]): string {
  return missing.map((one) => missingText(locale)[one]).join(', ');
}
