import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, LateMark } from '#src/ui/index.ts';
import type { Tone } from '#src/ui/index.ts';
import { meetingWords } from '../messages/words.ts';
import type { PaperStanding } from '../paper-rules.ts';
import type { ItemState, MeetingState, StoredMeeting } from '../schema.ts';

const STATE_TONES: Record<MeetingState, Tone> = {
  preparing: 'neutral',
  called: 'info',
  open: 'success',
  closed: 'neutral',
  cancelled: 'warning',
};

export const MeetingStateBadge = ({
  locale,
  meeting,
}: {
  readonly locale: Locale;
  readonly meeting: Pick<StoredMeeting, 'state' | 'outcome'>;
}) => {
  const words = meetingWords(locale);
  const word = meeting.outcome ? words.outcomes[meeting.outcome] : words.states[meeting.state];
  const tone = meeting.outcome === 'noQuorum' ? 'warning' : STATE_TONES[meeting.state];
  return (
    <Badge tone={tone} dot>
      {word}
    </Badge>
  );
};

const ITEM_TONES: Record<ItemState, Tone> = {
  planned: 'neutral',
  current: 'success',
  done: 'neutral',
  withdrawn: 'warning',
  deferred: 'warning',
};

export const ItemStateBadge = ({ locale, state }: { locale: Locale; state: ItemState }) => (
  <Badge tone={ITEM_TONES[state]}>{meetingWords(locale).itemStates[state]}</Badge>
);

const STANDING_TONES: Record<PaperStanding, Tone> = {
  awaited: 'neutral',
  overdue: 'danger',
  given: 'info',
  late: 'danger',
  admitted: 'warning',
  accepted: 'success',
  withdrawn: 'neutral',
  undelivered: 'danger',
};

export const StandingMark = ({ locale, standing }: { locale: Locale; standing: PaperStanding }) => {
  const word = meetingWords(locale).standings[standing];
  if (standing === 'overdue' || standing === 'late') return <LateMark>{word}</LateMark>;
  return <Badge tone={STANDING_TONES[standing]}>{word}</Badge>;
};
