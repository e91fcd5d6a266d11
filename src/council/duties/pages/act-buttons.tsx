import type { Locale } from '#src/platform/i18n/text.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { LinkButton, NotNow, Stack } from '#src/ui/index.ts';
import type { IconName } from '#src/ui/index.ts';
import type { DutyAct } from '../acts.ts';
import { DEBTOR_ACTS, DUTY_ACTS } from '../acts.ts';
import type { ActLabels } from '../kinds.ts';
import { dutyText } from '../messages.ts';
import type { DutyAbilities } from '../policy.ts';

const ICONS: Partial<Record<DutyAct, IconName>> = {
  accept: 'check',
  answer: 'reply',
  report: 'edit',
  settle: 'check',
  return: 'return',
  verify: 'camera',
  urge: 'bell',
  escalate: 'flag',
  delegate: 'people',
  transfer: 'transfer',
  extend: 'calendar',
  note: 'chat',
};

/** The act a state waits for comes first and alone is primary. */
const WAITS_FOR: readonly DutyAct[] = ['settle', 'answer', 'accept', 'urge', 'reopen'];

/** Acts of others, and acts whose time has plainly passed or not come, are not shown at all. */
const HIDDEN: readonly string[] = [
  'duties.not_yours',
  'duties.not_permitted',
  'duties.already_accepted',
  'duties.not_paused',
  'duties.not_ended',
  'duties.not_of_kind',
];

export interface ActButtonsProps {
  readonly locale: Locale;
  readonly abilities: DutyAbilities;
  /** The reader acts for the body that owes; for another, its acts are entered on its behalf. */
  readonly isDebtor: boolean;
  readonly hrefOf: (act: DutyAct) => string;
  readonly acts?: readonly DutyAct[];
  /** What this kind of duty calls them. */
  readonly labels?: ActLabels | undefined;
}

/** What can I do now: every act open to the reader; one that is closed for now says why. */
export const ActButtons = (props: ActButtonsProps) => {
  const { locale, abilities, isDebtor, hrefOf, acts = DUTY_ACTS } = props;
  const text = dutyText(locale);
  const label = (act: DutyAct) => {
    const name = props.labels?.[act] ?? text.acts[act];
    return isDebtor || !DEBTOR_ACTS.includes(act) ? name : text.forThem(name);
  };
  const open = acts.filter((act) => abilities[act] === null);
  const primary = WAITS_FOR.find((act) => open.includes(act));
  const closed = acts.filter((act) => {
    const reason = abilities[act];
    return reason !== null && !HIDDEN.includes(reason);
  });
  if (open.length === 0 && closed.length === 0) return <p>{text.noActs}</p>;
  const ordered = primary ? [primary, ...open.filter((act) => act !== primary)] : open;
  return (
    <Stack>
      {ordered.map((act) => (
        <LinkButton
          href={hrefOf(act)}
          tone={act === primary ? 'primary' : 'plain'}
          icon={ICONS[act] ?? 'edit'}
          wide
          key={act}
        >
          {label(act)}
        </LinkButton>
      ))}
      <NotNow
        label={text.notNow}
        acts={closed.map((act) => ({
          act: label(act),
          reason: failureSentence(locale, abilities[act] ?? '', {}),
        }))}
      />
    </Stack>
  );
};
