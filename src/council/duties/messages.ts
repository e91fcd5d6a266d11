import { defineText } from '#src/platform/i18n/text.ts';
import { actWords } from './messages/acts.ts';
import { pageWords } from './messages/pages.ts';

/** All the words of this room. */
export const dutyText = defineText(
  { ...actWords.vi, ...pageWords.vi },
  { ...actWords.en, ...pageWords.en },
);
export type DutyText = ReturnType<typeof dutyText>;
