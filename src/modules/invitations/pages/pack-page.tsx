import { dayAt, longDay } from '#src/council/calendar/index.ts';
import type { AgendaLine, MeetingPaper, MeetingView } from '#src/modules/meetings/index.ts';
import { hour, hours } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, Card, ItemList, KeptTogether, Meta, PageHeader, Stack } from '#src/ui/index.ts';
import { invitationsText } from '../messages/pages.ts';

export interface PackPageProps {
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly agenda: readonly AgendaLine[];
  readonly papers: readonly MeetingPaper[];
  /** Numbered copies this reader holds, by paper. */
  readonly copies: ReadonlyMap<string, number>;
  readonly reader: string;
}

/** Everything one member needs, in the order of the agenda, on paper as on the screen. */
export const PackPage = (props: PackPageProps) => {
  const { locale, meeting, agenda, reader } = props;
  const t = invitationsText(locale);
  return (
    <>
      <PageHeader
        title={t.packTitle(meeting.title)}
        subtitle={[
          t.packFor(reader),
          longDay(dayAt(meeting.starts_at), locale),
          hours(meeting.starts_at, meeting.ends_at),
          meeting.place,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
        breadcrumbs={[{ href: `/meetings/${meeting.code}`, label: meeting.title }]}
      />
      <Stack>
        {agenda
          .filter(({ number }) => number !== '')
          .map((item) => (
            <KeptTogether key={item.id}>
              <ItemCard {...props} item={item} />
            </KeptTogether>
          ))}
      </Stack>
    </>
  );
};

const ItemCard = (props: PackPageProps & { readonly item: AgendaLine }) => {
  const { locale, papers, item } = props;
  const t = invitationsText(locale);
  const own = papers.filter((paper) => paper.item_id === item.id && paper.state !== 'withdrawn');
  return (
    <Card
      title={`${item.number}. ${item.title}`}
      level={item.parentId ? 3 : 2}
      actions={item.isRestricted && <Badge icon="lock">{t.restricted}</Badge>}
    >
      <Meta
        items={[
          item.startsAt ? hour(item.startsAt) : '',
          item.minutes ? t.minutes(item.minutes) : '',
          item.presenterBody ?? '',
          item.presenterName,
        ].filter((part) => part !== '')}
      />
      {item.note && <p>{item.note}</p>}
      {own.length > 0 && (
        <ItemList
          items={own.map((paper) => ({
            key: paper.id,
            href: `/meetings/${props.meeting.code}/papers/${paper.id}`,
            title: paper.title,
            meta: <Meta items={wordsOf(paper, props)} />,
          }))}
        />
      )}
    </Card>
  );
};

function wordsOf(paper: MeetingPaper, { locale, copies }: PackPageProps): string[] {
  const t = invitationsText(locale);
  const copy = copies.get(paper.id);
  return [
    paper.bodyName,
    paper.newest_version > 0 ? t.versionNumber(paper.newest_version) : t.notGiven,
    ...(paper.is_restricted ? [t.restricted] : []),
    ...(copy === undefined ? [] : [`${t.copy} ${copy}`]),
  ];
}
