import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, DefinitionList, PostButton } from '#src/ui/index.ts';
import { agendaText } from '../messages/agenda.ts';
import type { MeetingView } from '../queries/meeting.ts';
import type { ShownSource } from '../queries/sources.ts';

/** What an item is about, each with a button that takes it off again. */
export const ItemSources = ({
  locale,
  meeting,
  sources,
}: {
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly sources: readonly ShownSource[];
}) => {
  const t = agendaText(locale);
  if (sources.length === 0) return null;
  return (
    <Card title={t.sources}>
      <DefinitionList
        items={sources.map(({ itemId, recordKind, recordId, label, code, href, title }) => ({
          term: `${label} ${code}`,
          value: <a href={href}>{title}</a>,
          note: (
            <PostButton
              action={`/meetings/${meeting.code}/items/${itemId}/unlink`}
              fields={{ recordKind, recordId }}
              tone="quiet"
              size="small"
              icon="close"
            >
              {t.unlink}
            </PostButton>
          ),
        }))}
      />
    </Card>
  );
};
