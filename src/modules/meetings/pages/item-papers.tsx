import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, ItemList, Meta } from '#src/ui/index.ts';
import { agendaText } from '../messages/agenda.ts';
import { papersText } from '../messages/papers.ts';
import { meetingWords } from '../messages/words.ts';
import type { MeetingView } from '../queries/meeting.ts';
import type { MeetingPaper } from '../queries/papers.ts';
import { StandingMark } from './marks.tsx';
import { shownDue } from './due.ts';

/** The papers of an item: what each is, from whom, whether this reader has read the newest version. */
export const ItemPapers = ({
  locale,
  meeting,
  papers,
}: {
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly papers: readonly MeetingPaper[];
}) => (
  <ItemList
    items={papers.map((paper) => ({
      key: paper.id,
      href: `/meetings/${meeting.code}/papers/${paper.id}`,
      title: paper.title,
      icon: 'file',
      unread: paper.isReadable && paper.readNumber === null,
      meta: (
        <Meta
          items={[
            meetingWords(locale).paperParts[paper.kind],
            paper.bodyShort,
            paper.state === 'asked' && shownDue(paper, locale),
            readingOf(paper, locale),
          ]}
        />
      ),
      mark: <PaperMarks locale={locale} paper={paper} />,
    }))}
  />
);

const PaperMarks = ({ locale, paper }: { locale: Locale; paper: MeetingPaper }) => (
  <>
    {paper.is_restricted && <Badge icon="lock">{agendaText(locale).restrictedMark}</Badge>}
    <StandingMark locale={locale} standing={paper.standing} />
  </>
);

/** What is new for this reader. */
export function readingOf(paper: MeetingPaper, locale: Locale): string {
  const t = papersText(locale);
  if (!paper.isReadable) return '';
  if (paper.readNumber === null) return t.unread;
  return paper.readNumber < paper.newest_version
    ? t.newSince(paper.readNumber, paper.newest_version)
    : '';
}
