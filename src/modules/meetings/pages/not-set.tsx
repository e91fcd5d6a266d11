import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { LinkButton, Notice } from '#src/ui/index.ts';
import { formsText } from '../messages/forms.ts';
import { mayNotPrepare } from '../policy.ts';
import type { MeetingView } from '../queries/meeting.ts';
import { checkMeeting } from '../rules.ts';

export const isWithoutPlace = ({ place, online_link }: MeetingView) =>
  place === '' && online_link === '';

/** Where the place would stand: that there is none, and the form that has it for who may fill it in. */
export const PlaceMissing = ({
  actor,
  locale,
  meeting,
}: {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
}) => {
  const t = formsText(locale);
  const mayMove =
    mayNotPrepare(actor, meeting) === null && checkMeeting(meeting.state, 'move') === null;
  return mayMove ? <a href={`/meetings/${meeting.code}/move`}>{t.noPlace}</a> : <>{t.noPlace}</>;
};

interface AboutMeeting {
  readonly locale: Locale;
  readonly meeting: MeetingView;
}

/** Before people are told: they would not know where to go. */
export const NoPlace = ({ locale, meeting }: AboutMeeting) => {
  const t = formsText(locale);
  if (!isWithoutPlace(meeting)) return null;
  return (
    <Notice
      tone="warning"
      title={t.noPlace}
      actions={
        <LinkButton href={`/meetings/${meeting.code}/move`} size="small">
          {t.move}
        </LinkButton>
      }
    />
  );
};

/** Before a meeting is called: who leads it, who writes. */
export const NobodyNamed = ({ locale, meeting }: AboutMeeting) => {
  const t = formsText(locale);
  const missing = [
    ...(meeting.chair_seat_id === null ? [t.chair] : []),
    ...(meeting.secretary_seat_id === null ? [t.secretary] : []),
  ];
  if (missing.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={t.notNamed(missing)}
      actions={
        <LinkButton href={`/meetings/${meeting.code}/edit`} size="small">
          {t.editTitle}
        </LinkButton>
      }
    />
  );
};
