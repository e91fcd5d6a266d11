import { longDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { DataTable, LinkButton, PageHeader, Stack } from '#src/ui/index.ts';
import { agendaText } from '../messages/agenda.ts';
import { formsText } from '../messages/forms.ts';
import { meetingName } from '../messages/words.ts';
import type { AgendaLine } from '../queries/agenda.ts';
import type { MeetingView } from '../queries/meeting.ts';
import type { MeetingPaper } from '../queries/papers.ts';
import { isLeftOut } from '../rules.ts';
import { heldHours, hour } from './moments.ts';
import { heldOn } from '../held.ts';

/** The agenda as it is printed for those who come: the part of it this reader may see. */
export const SheetPage = ({
  locale,
  meeting,
  agenda,
  papers,
}: {
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly agenda: readonly AgendaLine[];
  readonly papers: readonly MeetingPaper[];
}) => {
  const t = agendaText(locale);
  const titles = (itemId: string) =>
    papers
      .filter(({ item_id, state }) => item_id === itemId && state !== 'withdrawn')
      .map(({ title, bodyShort }) => `${title} (${bodyShort})`);
  return (
    <Stack>
      <PageHeader
        title={`${t.title}: ${meeting.title}`}
        subtitle={[
          meetingName(meeting, locale),
          longDay(heldOn(meeting), locale),
          heldHours(meeting),
          meeting.place,
        ]
          .filter((fact) => fact !== '')
          .join(' · ')}
        actions={
          <LinkButton href={`/meetings/${meeting.code}`} tone="quiet">
            {formsText(locale).back}
          </LinkButton>
        }
      />
      <DataTable
        caption={t.title}
        rows={agenda.filter(({ state }) => !isLeftOut(state))}
        rowKey={({ id }) => id}
        dense
        columns={[
          {
            key: 'time',
            header: t.columns.time,
            card: 'meta',
            nowrap: true,
            cell: ({ startsAt }: AgendaLine) => (startsAt ? hour(startsAt) : ''),
          },
          {
            key: 'item',
            header: t.columns.item,
            card: 'title',
            width: 'wide',
            cell: ({ number, title }: AgendaLine) => `${number}. ${title}`,
          },
          {
            key: 'presenter',
            header: t.columns.presenter,
            card: 'line',
            cell: ({ presenterShort, presenterName }: AgendaLine) =>
              [presenterName, presenterShort].filter(Boolean).join(', '),
          },
          {
            key: 'papers',
            header: t.columns.papers,
            card: 'line',
            cell: ({ id }: AgendaLine) => titles(id).join('; '),
          },
        ]}
      />
    </Stack>
  );
};
