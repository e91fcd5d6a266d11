import type { DutyState } from '#src/council/duties/index.ts';
import { defineText } from '#src/platform/i18n/text.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Timeliness } from '../rules.ts';

export const standingText = defineText(
  {
    states: {
      assigned: 'chưa báo cáo',
      working: 'đang thực hiện',
      answered: 'đã báo cáo, chờ xem xét',
      settled: 'đã kết thúc',
      lifted: 'thôi theo dõi',
    } satisfies Record<DutyState, string> as Record<DutyState, string>,
    timeliness: {
      onTime: 'đúng hạn',
      late: 'quá hạn',
      open: 'trong hạn',
      undated: 'không ấn định thời hạn',
    } satisfies Record<Timeliness, string> as Record<Timeliness, string>,
  },
  {
    states: {
      assigned: 'nothing reported yet',
      working: 'under way',
      answered: 'reported, to be considered',
      settled: 'ended',
      lifted: 'no longer followed',
    },
    timeliness: {
      onTime: 'on time',
      late: 'late',
      open: 'not due yet',
      undated: 'no date set',
    },
  },
);

/** As a mark of its own, not within a sentence. */
export function standingMark(locale: Locale, state: DutyState): string {
  const words = standingText(locale).states[state];
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** `đang thực hiện, quá hạn`. */
export function standingWords(
  locale: Locale,
  state: DutyState,
  timeliness: Timeliness | null,
): string {
  const text = standingText(locale);
  const words = text.states[state];
  return timeliness === null ? words : `${words}, ${text.timeliness[timeliness]}`;
}
