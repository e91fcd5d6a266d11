import { day, formatDay, lateness, latenessText } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, LateMark } from '#src/ui/index.ts';
import type { Tone } from '#src/ui/index.ts';
import { dutyText } from '../messages.ts';
import { DAYS_SOON } from '../queries/filter.ts';
import { isLate, isOwed } from '../rules.ts';
import type { DutyState, StoredDuty } from '../schema.ts';

export type Dated = Pick<
  StoredDuty,
  'state' | 'due_on' | 'due_is_proposed' | 'paused_on' | 'late_since' | 'answered_on'
>;

const STATE_TONES: Record<DutyState, Tone> = {
  assigned: 'neutral',
  working: 'info',
  answered: 'warning',
  settled: 'success',
  lifted: 'outline',
};

export const StateBadge = ({ state, locale }: { state: DutyState; locale: Locale }) => (
  <Badge tone={STATE_TONES[state]}>{dutyText(locale).states[state]}</Badge>
);

interface DueMarkProps {
  readonly duty: Dated;
  readonly today: string;
  readonly locale: Locale;
}

/** How a duty stands to its date, in words. Red is kept for what is overdue now. */
export const DueMark = ({ duty, today, locale }: DueMarkProps) => {
  const text = dutyText(locale);
  if (!isOwed(duty)) return <AnsweredMark duty={duty} locale={locale} />;
  if (duty.due_on === null) return <Badge tone="outline">{text.noDue}</Badge>;
  if (duty.paused_on !== null) return <Badge tone="outline">{text.pausedDue}</Badge>;
  if (duty.due_is_proposed) return <Badge tone="outline">{text.proposedDue}</Badge>;
  const words = sentenceCase(latenessText(day(duty.due_on), day(today), locale));
  if (isLate(duty, today)) return <LateMark>{words}</LateMark>;
  const { days } = lateness(day(duty.due_on), day(today));
  return <LateMark level={days <= DAYS_SOON ? 'soon' : 'ontime'}>{words}</LateMark>;
};

const AnsweredMark = ({ duty, locale }: Omit<DueMarkProps, 'today'>) => {
  const text = dutyText(locale);
  if (duty.answered_on === null || duty.due_on === null || duty.due_is_proposed) return null;
  const words = duty.late_since === null ? text.answeredOnTime : text.answeredLate;
  return <Badge tone={duty.late_since === null ? 'success' : 'outline'}>{words}</Badge>;
};

function sentenceCase(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

export function shownDay(of: string | null | undefined): string {
  return of ? formatDay(day(of)) : '–';
}
