import { defineText } from '#src/platform/i18n/text.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { actWords } from './messages/acts.ts';
import { pageWords } from './messages/pages.ts';

/** All the words of this room. */
export const dutyText = defineText(
  { ...actWords.vi, ...pageWords.vi },
  { ...actWords.en, ...pageWords.en },
);
export type DutyText = ReturnType<typeof dutyText>;

/** The name of an oversight measure by its step: `Kiến nghị cơ quan có thẩm quyền xử lý`. */
export function measureName(locale: Locale, step: number): string {
  const { steps } = dutyText(locale);
  return step in steps ? steps[step as keyof typeof steps] : String(step);
}
