import type { VNode } from 'preact';
import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, ItemList, Meta } from '#src/ui/index.ts';
import { meetingsText } from '../messages/pages.ts';
import { meetingsOfContact } from '../queries/of-record.ts';
import { MeetingStateBadge } from './marks.tsx';
import { hours } from './moments.ts';

interface PanelOf {
  readonly db: Db;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly contact: { readonly id: string };
}

/** On a contact's page: the meeting it is held as. */
export async function contactPanel({ db, actor, locale, contact }: PanelOf): Promise<VNode | null> {
  const meetings = await meetingsOfContact(db, actor, contact.id);
  if (meetings.length === 0) return null;
  return (
    <Card title={meetingsText(locale).ofContact} flush>
      <ItemList
        items={meetings.map((meeting) => ({
          key: meeting.id,
          href: `/meetings/${meeting.code}`,
          title: meeting.title,
          meta: (
            <Meta
              items={[
                `${hours(meeting.starts_at, meeting.ends_at)}, ${formatDay(dayAt(meeting.starts_at))}`,
                meeting.place,
              ]}
            />
          ),
          mark: <MeetingStateBadge locale={locale} meeting={meeting} />,
        }))}
      />
    </Card>
  );
}
