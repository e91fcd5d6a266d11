import type { ComponentChildren } from 'preact';
import { dayAt, formatInstant, longDay } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  ButtonRow,
  LinkButton,
  Meta,
  Notice,
  PageHeader,
  ScreenOnly,
  Stack,
  Tabs,
} from '#src/ui/index.ts';
import { tabsFor } from '../hooks.ts';
import { formsText } from '../messages/forms.ts';
import { meetingsText } from '../messages/pages.ts';
import { meetingName, meetingWords } from '../messages/words.ts';
import type { MeetingView } from '../queries/meeting.ts';
import { mayNotChoose, mayNotPrepare } from '../policy.ts';
import { isWithoutPlace, PlaceMissing } from './not-set.tsx';
import { MeetingStateBadge } from './marks.tsx';
import { heldTimes, hour } from './moments.ts';

export interface MeetingFrameProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
  /** The key of the tab this page is. */
  readonly current: string;
  readonly actions?: ComponentChildren;
  /** The page is itself the form of an act: what may be done is not offered beside it. */
  readonly isActing?: boolean;
  readonly children: ComponentChildren;
}

/** Head and tabs of every page about a meeting; a later room's page stands inside. */
export const MeetingFrame = (props: MeetingFrameProps) => {
  const { actor, locale, meeting, current } = props;
  const t = meetingsText(locale);
  return (
    <Stack>
      <PageHeader
        breadcrumbs={[{ href: '/meetings', label: t.title }]}
        title={meeting.title}
        subtitle={<MeetingFacts actor={actor} locale={locale} meeting={meeting} />}
        marks={
          <>
            <MeetingStateBadge locale={locale} meeting={meeting} />
            {meeting.is_restricted && <Badge icon="lock">{t.restricted}</Badge>}
          </>
        }
        actions={props.actions}
      />
      <Tabs
        label={t.tabs}
        tabs={tabsFor(actor, meeting).map((tab) => ({
          href: tab.path(meeting.code),
          label: tab.label(locale),
          current: tab.key === current,
        }))}
      />
      {meeting.state === 'cancelled' && (
        <Notice
          tone="warning"
          title={meetingWords(locale).states.cancelled}
          actions={
            !props.isActing && mayNotChoose(actor, meeting) === null && <CalledOff {...props} />
          }
        >
          {formsText(locale).cancelledWas(meeting.cancelled_reason ?? '')}
        </Notice>
      )}
      <Changes {...props} />
      {props.children}
    </Stack>
  );
};

const isAhead = ({ state }: MeetingView) => state !== 'closed' && state !== 'cancelled';

/** That it was moved, or cancelled and called back, for who opens it on a screen. */
const Changes = ({ locale, meeting, current }: MeetingFrameProps) => {
  const t = formsText(locale);
  if (!isAhead(meeting)) return null;
  const tells = current === 'agenda' || current === 'invitations';
  return (
    <>
      {tells && meeting.reinstated_at && (
        <ScreenOnly>
          <Notice tone="info" title={t.reinstatedTitle}>
            {t.reinstatedFrom(formatInstant(meeting.reinstated_at), meeting.reinstated_from)}
          </Notice>
        </ScreenOnly>
      )}
      {meeting.moved_from && (
        <Notice tone="info" title={t.movedTitle}>
          {t.movedFrom(
            `${hour(meeting.moved_from)} ${longDay(dayAt(meeting.moved_from), locale)}`,
            meeting.moved_reason,
          )}
        </Notice>
      )}
    </>
  );
};

/** What may still be done about a cancelled meeting. */
const CalledOff = ({ actor, locale, meeting }: MeetingFrameProps) => {
  const t = formsText(locale);
  return (
    <ScreenOnly>
      <ButtonRow>
        <LinkButton href={`/meetings/${meeting.code}/reinstate`} icon="return" size="small">
          {t.reinstate}
        </LinkButton>
        {mayNotPrepare(actor, meeting) === null && (
          <LinkButton href={`/meetings/new?from=${meeting.code}`} icon="plus" size="small">
            {t.planAgain}
          </LinkButton>
        )}
      </ButtonRow>
    </ScreenOnly>
  );
};

const MeetingFacts = ({
  actor,
  locale,
  meeting,
}: Pick<MeetingFrameProps, 'actor' | 'locale' | 'meeting'>) => (
  <Meta
    items={[
      meetingName(meeting, locale),
      meeting.bodyName,
      ...heldTimes(meeting, locale),
      meeting.place,
      isWithoutPlace(meeting) && isAhead(meeting) ? (
        <PlaceMissing {...{ actor, locale, meeting }} key="place" />
      ) : (
        ''
      ),
    ].filter((fact) => fact !== '')}
  />
);
