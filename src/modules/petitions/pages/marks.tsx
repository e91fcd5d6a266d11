import { day, formatDay, latenessText, lateness } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, LateMark, TwoLines } from '#src/ui/index.ts';
import type { Tone } from '#src/ui/index.ts';
import { petitionWords } from '../messages/words.ts';
import { registerText } from '../messages/register.ts';
import { AWAITING_REPLY_STATES } from '../rules.ts';
import type { PetitionState } from '../schema.ts';

const TONES: Readonly<Record<PetitionState, Tone>> = {
  recorded: 'warning',
  answered_on_spot: 'success',
  classified: 'outline',
  proposed: 'outline',
  forwarded: 'info',
  accepted: 'info',
  declined: 'warning',
  in_progress: 'info',
  answered: 'accent',
  following: 'accent',
  ended: 'neutral',
};

export const StateBadge = ({ state, locale }: { state: PetitionState; locale: Locale }) => (
  <Badge tone={TONES[state]}>{petitionWords(locale).states[state]}</Badge>
);

export interface Due {
  readonly state: PetitionState;
  readonly due_on: string | null;
  readonly due_is_proposed: boolean;
}

const SOON = 7;

/** The day an answer is due, and how it stands to today while one is awaited. */
export const DueMark = (props: { petition: Due; today: string; locale: Locale }) => {
  const { petition, today, locale } = props;
  if (petition.due_on === null) return null;
  const on = day(petition.due_on);
  if (petition.due_is_proposed) return <>{registerText(locale).proposed(formatDay(on))}</>;
  if (!AWAITING_REPLY_STATES.includes(petition.state)) return <>{formatDay(on)}</>;
  const { kind, days } = lateness(on, day(today));
  const level = kind === 'late' ? 'late' : days <= SOON ? 'soon' : 'ontime';
  return (
    <>
      <LateMark level={level}>{latenessText(on, day(today), locale)}</LateMark>
      {level !== 'ontime' && <small> {formatDay(on)}</small>}
    </>
  );
};

/** The same in a table: the day above, how it stands below. */
export const DueCell = (props: { petition: Due; today: string; locale: Locale }) => {
  const { petition, today, locale } = props;
  if (petition.due_on === null) return null;
  const on = formatDay(day(petition.due_on));
  const isAwaited = AWAITING_REPLY_STATES.includes(petition.state);
  if (petition.due_is_proposed) {
    return <TwoLines first={on} second={isAwaited && registerText(locale).proposedOnly} />;
  }
  const { kind, days } = lateness(day(petition.due_on), day(today));
  const level = kind === 'late' ? 'late' : days <= SOON ? 'soon' : 'ontime';
  const words = latenessText(day(petition.due_on), day(today), locale);
  return <TwoLines first={on} second={isAwaited && <LateMark level={level}>{words}</LateMark>} />;
};
