import { day, formatDay, latenessText } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, LateMark } from '#src/ui/index.ts';
import { standingMark } from '../messages/standing.ts';
import { wordsText } from '../messages/words.ts';
import type { ConclusionKind, ConclusionState } from '../schema.ts';
import type { ConclusionView, LeadDuty } from '../queries/conclusions.ts';

const KIND_TONES = {
  agreed: 'neutral',
  opinion: 'neutral',
  noted: 'neutral',
  assigned: 'info',
} as const;
const STATE_TONES = {
  draft: 'warning',
  confirmed: 'info',
  leftOut: 'neutral',
  issued: 'success',
  withdrawn: 'neutral',
} as const;

export const KindBadge = ({ kind, locale }: { kind: ConclusionKind; locale: Locale }) => (
  <Badge tone={KIND_TONES[kind]}>{wordsText(locale).kinds[kind]}</Badge>
);

export const StateMark = ({ state, locale }: { state: ConclusionState; locale: Locale }) => (
  <Badge tone={STATE_TONES[state]}>{wordsText(locale).states[state]}</Badge>
);

/** The day in force: its lead's, where that was moved since the notice. */
export function dueNow(conclusion: ConclusionView, locale: Locale): string {
  const moved = conclusion.duty?.dueOn ?? null;
  return moved === null ? dueText(conclusion, locale) : formatDay(day(moved));
}

/** The day, or why there is none. */
export function dueText(
  {
    due_on,
    due_text,
    waits_for_session,
    is_undated,
    kind,
  }: Pick<ConclusionView, 'due_on' | 'due_text' | 'waits_for_session' | 'is_undated' | 'kind'>,
  locale: Locale,
): string {
  const words = wordsText(locale);
  if (due_on !== null) return formatDay(day(due_on));
  if (waits_for_session !== null) return words.waits(waits_for_session);
  if (is_undated) return words.undated;
  if (due_text !== '') return due_text;
  return kind === 'assigned' ? words.noDue : '';
}

interface StandingProps {
  readonly duty: LeadDuty;
  readonly today: string;
  readonly locale: Locale;
}

/** How its duty stands today: state first, then the date. */
export const DutyStanding = (props: StandingProps) => (
  <>
    <DutyState {...props} /> <DutyDate {...props} />
  </>
);

export const DutyState = ({ duty, locale }: StandingProps) => (
  <Badge tone={duty.state === 'settled' ? 'success' : 'neutral'}>
    {standingMark(locale, duty.state)}
  </Badge>
);

/** Whether its date is missed; nothing once the body has answered. */
export const DutyDate = ({ duty, today, locale }: StandingProps) => {
  const isRunning = duty.state === 'assigned' || duty.state === 'working';
  if (!isRunning || duty.dueOn === null) return null;
  return (
    <LateMark level={duty.dueOn < today && duty.pausedOn === null ? 'late' : 'ontime'}>
      {latenessText(day(duty.dueOn), day(today), locale)}
    </LateMark>
  );
};
