import { day, formatDay } from '#src/council/calendar/index.ts';
import { paperKindLabel } from '#src/council/papers/index.ts';
import type { PublicPaper } from '#src/council/papers/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { Badge, EmptyState, LinkButton, Meta, Notice, PageHeader } from '#src/ui/index.ts';
import { paperText } from '../messages/papers.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import { baseOf } from '../site.ts';

interface PapersPageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly papers: readonly PublicPaper[];
  readonly next: string | null;
  readonly isFirst: boolean;
}

export const papersPath = (council: Pick<OpenCouncil, 'unitCode'>) => `${baseOf(council)}/van-ban`;

/** Papers the council lets everybody read, with what became of each. */
export const PapersPage = ({ locale, council, papers, next, isFirst }: PapersPageProps) => {
  const text = paperText(locale);
  const path = papersPath(council);
  return (
    <>
      <PageHeader title={text.title} subtitle={text.lead} />
      {papers.length === 0 ? (
        <EmptyState icon="file" title={text.none} />
      ) : (
        <ul class="voices">
          {papers.map((paper) => (
            <PaperLine {...{ locale, council, paper }} key={paper.id} />
          ))}
        </ul>
      )}
      <p class="after">
        <a href={publicHref(locale, `${baseOf(council)}/ket-luan`)}>{text.figures}</a>
      </p>
      <nav class="turning" aria-label={text.title}>
        {!isFirst && <a href={publicHref(locale, path)}>{text.first}</a>}
        {next !== null && (
          <LinkButton href={publicHref(locale, path, { truoc: next })}>{text.next}</LinkButton>
        )}
      </nav>
    </>
  );
};

interface LineProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly paper: PublicPaper;
}

const PaperLine = ({ locale, council, paper }: LineProps) => {
  const text = paperText(locale);
  return (
    <li class="voice">
      <div class="voice-words">
        <h2 class="voice-title">
          <a href={publicHref(locale, `${papersPath(council)}/${paper.id}`)}>
            <span lang="vi">{paper.subject}</span>
          </a>
        </h2>
        <p class="voice-meta">
          <Meta
            items={[
              paper.state !== 'issued' && (
                <Badge tone="warning" key="state">
                  {text.states[paper.state]}
                </Badge>
              ),
              paperKindLabel(paper.kind, locale),
              text.numberAndDay(paper.symbol, formatDay(day(paper.datedOn))),
            ]}
          />
        </p>
      </div>
    </li>
  );
};

/** One paper: its number and day, its file, and whether it still stands. */
export const PublicPaperPage = ({ locale, council, paper }: LineProps) => {
  const text = paperText(locale);
  const path = papersPath(council);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: publicHref(locale, path), label: text.title }]}
        title={paper.subject}
        subtitle={`${paperKindLabel(paper.kind, locale)} · ${text.numberAndDay(paper.symbol, formatDay(day(paper.datedOn)))}`}
      />
      {paper.state === 'issued' ? (
        <>
          <LinkButton href={`${path}/${paper.id}/pdf`} icon="file" tone="primary">
            {text.open}
          </LinkButton>
          <p class="after">{text.notSigned}</p>
        </>
      ) : (
        <Notice tone="warning" title={text.ended[paper.state]}>
          {paper.replacedById !== null && paper.replacedBySymbol !== null && (
            <a href={publicHref(locale, `${path}/${paper.replacedById}`)}>
              {text.replacedBy(paper.replacedBySymbol)}
            </a>
          )}
        </Notice>
      )}
    </>
  );
};
