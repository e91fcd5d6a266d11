import type { ComponentChildren } from 'preact';
import { dayAt, longDay } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, Meta, Notice, PageHeader, Stack, Tabs } from '#src/ui/index.ts';
import { tabsFor } from '../hooks.ts';
import { formsText } from '../messages/forms.ts';
import { meetingsText } from '../messages/pages.ts';
import { meetingName, meetingWords } from '../messages/words.ts';
import type { MeetingView } from '../queries/meeting.ts';
import { MeetingStateBadge } from './marks.tsx';
import { hour, hours } from './moments.ts';

export interface MeetingFrameProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
  /** The key of the tab this page is. */
  readonly current: string;
  readonly actions?: ComponentChildren;
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
        subtitle={<MeetingFacts locale={locale} meeting={meeting} />}
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
        <Notice tone="warning" title={meetingWords(locale).states.cancelled}>
          {meeting.cancelled_reason}
        </Notice>
      )}
      {meeting.moved_from && meeting.state !== 'closed' && meeting.state !== 'cancelled' && (
        <Notice tone="info" title={formsText(locale).movedTitle}>
          {formsText(locale).movedFrom(
            `${hour(meeting.moved_from)} ${longDay(dayAt(meeting.moved_from), locale)}`,
            meeting.moved_reason,
          )}
        </Notice>
      )}
      {props.children}
    </Stack>
  );
};

const MeetingFacts = ({ locale, meeting }: { locale: Locale; meeting: MeetingView }) => (
  <Meta
    items={[
      meetingName(meeting, locale),
      meeting.bodyName,
      longDay(dayAt(meeting.starts_at), locale),
      hours(meeting.starts_at, meeting.ends_at),
      meeting.place,
    ].filter((fact) => fact !== '')}
  />
);
