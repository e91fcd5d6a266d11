import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Card,
  DataTable,
  EmptyState,
  ItemList,
  LateMark,
  Meta,
  SplitLayout,
  TwoLines,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { latenessByBody } from '../lateness.ts';
import { papersText } from '../messages/papers.ts';
import { meetingWords } from '../messages/words.ts';
import type { MeetingView } from '../queries/meeting.ts';
import type { MeetingPaper } from '../queries/papers.ts';
import { shownDue } from './due.ts';
import { readingOf } from './item-papers.tsx';
import { StandingMark } from './marks.tsx';
import { MeetingFrame } from './meeting-frame.tsx';

export interface PapersPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly papers: readonly MeetingPaper[];
}

/** Every paper asked for a meeting, and how each body did. */
export const PapersPage = (props: PapersPageProps) => {
  const { locale, meeting, papers } = props;
  const t = papersText(locale);
  return (
    <MeetingFrame {...props} current="papers">
      <SplitLayout
        railLabel={t.byBody}
        rail={papers.length > 0 ? <ByBody {...props} /> : null}
        main={
          <Card flush>
            <DataTable
              caption={t.caption}
              columns={columnsOf(locale)}
              rows={papers}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `/meetings/${meeting.code}/papers/${id}`}
              empty={
                <EmptyState icon="file" title={t.empty}>
                  {meeting.access.inner && t.emptyWords}
                </EmptyState>
              }
            />
          </Card>
        }
      />
    </MeetingFrame>
  );
};

const ByBody = ({ locale, meeting, papers }: PapersPageProps) => {
  const t = papersText(locale);
  return (
    <Card title={t.byBody} flush>
      <ItemList
        items={latenessByBody(papers).map(({ bodyId, bodyName, asked, given, late }) => ({
          key: bodyId,
          href: `/meetings/${meeting.code}/papers?body=${bodyId}`,
          title: bodyName,
          meta: <Meta items={[t.bodyLine(given, asked)]} />,
          mark: late > 0 ? <LateMark>{t.bodyLate(late)}</LateMark> : undefined,
        }))}
      />
    </Card>
  );
};

function columnsOf(locale: Locale): Column<MeetingPaper>[] {
  const t = papersText(locale);
  const words = meetingWords(locale);
  return [
    {
      key: 'paper',
      header: t.columns.paper,
      card: 'title',
      width: 'wide',
      cell: (row) => (
        <TwoLines first={row.title} second={`${words.paperParts[row.kind]} · ${row.itemTitle}`} />
      ),
      below: (row) => readingOf(row, locale),
    },
    {
      key: 'body',
      header: t.columns.body,
      card: 'meta',
      width: 'medium',
      cell: (row) => row.bodyShort,
    },
    {
      key: 'due',
      header: t.columns.due,
      card: 'meta',
      nowrap: true,
      cell: (row) => shownDue(row, locale),
    },
    {
      key: 'standing',
      header: t.columns.standing,
      card: 'mark',
      cell: (row) => <StandingMark locale={locale} standing={row.standing} />,
    },
  ];
}
