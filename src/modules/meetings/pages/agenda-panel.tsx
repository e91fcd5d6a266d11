import type { VNode } from 'preact';
import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, ItemList, LinkButton, Meta } from '#src/ui/index.ts';
import { agendaText } from '../messages/agenda.ts';
import { meetingName, meetingWords } from '../messages/words.ts';
import { mayNotChoose } from '../policy.ts';
import { agendaOfRecord } from '../queries/of-record.ts';
import type { AgendaPlace } from '../queries/of-record.ts';

interface PanelOf {
  readonly db: Db;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly recordKind: string;
  readonly record: { readonly id: string; readonly code: string };
}

/** On a record's page: the meetings it came before, and a way to the next one. */
export async function agendaPanel(view: PanelOf): Promise<VNode | null> {
  const { db, actor, locale, recordKind, record } = view;
  const places = await agendaOfRecord(db, actor, recordKind, record.id);
  const mayPut = mayNotChoose(actor, { council_id: actor.councilId }) === null;
  if (places.length === 0 && !mayPut) return null;
  return <AgendaPanel locale={locale} places={places} code={mayPut ? record.code : null} />;
}

export const AgendaPanel = ({
  locale,
  places,
  code,
}: {
  readonly locale: Locale;
  readonly places: readonly AgendaPlace[];
  /** The code of the record, where the reader may put it on an agenda. */
  readonly code: string | null;
}) => {
  const t = agendaText(locale);
  const words = meetingWords(locale);
  return (
    <Card
      title={t.panel}
      actions={
        code && (
          <LinkButton
            href={`/meetings/put?record=${encodeURIComponent(code)}`}
            size="small"
            icon="plus"
          >
            {t.put}
          </LinkButton>
        )
      }
    >
      {places.length === 0 ? (
        <p>{t.panelEmpty}</p>
      ) : (
        <ItemList
          items={places.map(({ itemId, itemNumber, itemTitle, itemState, meeting }) => ({
            key: itemId,
            href: `/meetings/${meeting.code}#item-${itemId}`,
            title: `${meetingName(meeting, locale)}, ${formatDay(dayAt(meeting.startsAt))}`,
            meta: (
              <Meta
                items={[
                  itemNumber ? `${itemNumber}. ${itemTitle}` : itemTitle,
                  itemState === 'planned' ? '' : words.itemStates[itemState],
                ]}
              />
            ),
          }))}
        />
      )}
    </Card>
  );
};
