import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  Pager,
  Section,
  Stack,
  Tabs,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { paperKindLabel, paperKinds, paperTitle } from '../kinds.ts';
import { listText } from '../messages/lists.ts';
import { papersText } from '../messages/papers.ts';
import type { PaperView } from '../queries/papers.ts';
import type { WaitingFor } from '../waiting.ts';
import { stateLabel } from './paper-page.tsx';
import { STATE_TONES } from './state-tones.ts';

export const LIST_TABS = ['mine', 'underway', 'issued', 'ended'] as const;
export type ListTab = (typeof LIST_TABS)[number];

export interface ListPageProps {
  readonly locale: Locale;
  readonly tab: ListTab;
  /** One group a kind of work in the first tab; one without a name in the others. */
  readonly groups: readonly { for: WaitingFor | null; papers: readonly PaperView[] }[];
  readonly kind: string;
  readonly total: number;
  readonly isFirst: boolean;
  readonly next: string | null;
  readonly mayDraft: boolean;
  /** The reader works on papers: others see issued ones only. */
  readonly isInsider: boolean;
}

export const ListPage = (props: ListPageProps) => {
  const { locale, tab, isInsider } = props;
  const [text, list] = [papersText(locale), listText(locale)];
  return (
    <>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={
          isInsider && (
            <LinkButton href="/papers/templates" tone="quiet" icon="file">
              {list.templates}
            </LinkButton>
          )
        }
      />
      {isInsider && (
        <Tabs
          label={list.tabsLabel}
          tabs={LIST_TABS.map((name) => ({
            href: name === 'mine' ? '/papers' : `/papers?tab=${name}`,
            label: list.tabs[name],
            current: name === tab,
          }))}
        />
      )}
      <Stack>{tab === 'mine' ? <Mine {...props} /> : <ByState {...props} />}</Stack>
    </>
  );
};

const Mine = ({ locale, groups }: ListPageProps) => {
  const list = listText(locale);
  const filled = groups.filter(({ papers }) => papers.length > 0);
  if (filled.length === 0)
    return (
      <EmptyState icon="check" title={list.nothingWaits}>
        {list.nothingWaitsWords}
      </EmptyState>
    );
  return (
    <>
      {filled.map((group) => {
        const title = group.for ? list.waiting[group.for] : list.deskTitle;
        return (
          <Section title={title} key={title}>
            <PaperTable locale={locale} papers={group.papers} caption={title} />
          </Section>
        );
      })}
    </>
  );
};

const ByState = (props: ListPageProps) => {
  const { locale, tab, groups, kind, total, next, isFirst } = props;
  const list = listText(locale);
  const kinds = paperKinds().map((spec) => ({ value: spec.kind, label: spec.labels[locale] }));
  const papers = groups.flatMap((group) => group.papers);
  const here = `/papers?tab=${tab}${kind === '' ? '' : `&kind=${kind}`}`;
  return (
    <>
      <FilterBar
        action="/papers"
        keep={{ tab }}
        filters={[
          { name: 'kind', label: list.kind, all: list.allKinds, options: kinds, value: kind },
        ]}
      />
      {papers.length === 0 ? (
        <EmptyState icon="file" title={list.none} />
      ) : (
        <PaperTable locale={locale} papers={papers} caption={list.tabs[tab]} />
      )}
      <Pager
        total={String(total)}
        {...(isFirst ? {} : { previousHref: here })}
        {...(next === null ? {} : { nextHref: `${here}&before=${next}` })}
      />
    </>
  );
};

const PaperTable = ({
  locale,
  papers,
  caption,
}: {
  locale: Locale;
  papers: readonly PaperView[];
  caption: string;
}) => {
  const list = listText(locale);
  const columns: readonly Column<PaperView>[] = [
    {
      key: 'subject',
      header: list.subject,
      card: 'title',
      width: 'wide',
      cell: (paper) => paperTitle(paper),
      below: (paper) => paperKindLabel(paper.kind, locale),
    },
    {
      key: 'number',
      header: list.number,
      card: 'meta',
      cell: (paper) =>
        paper.symbol === null || paper.dated_on === null
          ? ''
          : papersText(locale).numberAndDay(paper.symbol, formatDay(day(paper.dated_on))),
    },
    {
      key: 'signer',
      header: list.signer,
      card: 'meta',
      cell: (paper) => paper.signature?.name ?? paper.signerName ?? '',
    },
    {
      key: 'state',
      header: list.state,
      card: 'mark',
      cell: (paper) => <Badge tone={STATE_TONES[paper.state]}>{stateLabel(paper, locale)}</Badge>,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={papers}
      rowKey={(paper) => paper.id}
      rowHref={(paper) => `/papers/${paper.id}`}
    />
  );
};
