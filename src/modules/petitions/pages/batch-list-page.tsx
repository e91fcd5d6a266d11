import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  DataTable,
  EmptyState,
  LinkButton,
  PageHeader,
  Pager,
  Tabs,
} from '#src/ui/index.ts';
import { actText } from '../messages/acts.ts';
import { batchText } from '../messages/batches.ts';
import type { ListedBatch } from '../queries/batches.ts';

export interface BatchListProps {
  readonly locale: Locale;
  readonly batches: readonly ListedBatch[];
  readonly counts: ReadonlyMap<string, number>;
  readonly step: string | undefined;
  readonly nextHref: string | undefined;
}

const CLOSED = ['draft', 'issued', 'dropped'];

export const StepBadge = ({ step, locale }: { step: string; locale: Locale }) => {
  const words: Readonly<Record<string, string>> = actText(locale).batchSteps;
  const tone = step === 'issued' ? 'success' : CLOSED.includes(step) ? 'neutral' : 'info';
  return <Badge tone={tone}>{words[step] ?? step}</Badge>;
};

const StepTabs = ({ locale, counts, step }: BatchListProps) => {
  const t = batchText(locale);
  const steps = actText(locale).batchSteps;
  const waiting = [...counts]
    .filter(([at]) => !CLOSED.includes(at))
    .reduce((sum, [, n]) => sum + n, 0);
  const tab = (value: string | undefined, label: string, count?: number) => ({
    href: value ? `/batches?step=${value}` : '/batches',
    label,
    count,
    current: step === value,
  });
  return (
    <Tabs
      label={t.title}
      tabs={[
        tab(undefined, t.all),
        tab('waiting', t.waiting, waiting),
        tab('draft', steps.draft, counts.get('draft') ?? 0),
        tab('issued', steps.issued, counts.get('issued') ?? 0),
      ]}
    />
  );
};

export const BatchListPage = (props: BatchListProps) => {
  const { locale, batches } = props;
  const t = batchText(locale);
  const empty = (
    <EmptyState
      title={t.empty}
      actions={<LinkButton href="/petitions?state=classified">{t.toRegister}</LinkButton>}
    >
      {t.emptyWords}
    </EmptyState>
  );
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <StepTabs {...props} />
      <DataTable
        caption={t.title}
        rows={batches}
        rowKey={(batch) => batch.id}
        rowHref={(batch) => `/batches/${batch.id}`}
        empty={empty}
        columns={[
          { key: 'title', header: t.list, width: 'wide', card: 'title', cell: (row) => row.title },
          { key: 'to', header: t.to, card: 'line', cell: (row) => row.toName },
          {
            key: 'count',
            header: t.count,
            align: 'end',
            card: 'meta',
            cell: (row) => `${row.count}`,
          },
          {
            key: 'letter',
            header: t.letter,
            card: 'meta',
            cell: (row) => row.letterNumber ?? '',
          },
          {
            key: 'created',
            header: t.created,
            nowrap: true,
            card: 'meta',
            cell: (row) => formatDay(dayAt(row.createdAt)),
          },
          {
            key: 'step',
            header: t.step,
            card: 'mark',
            cell: (row) => <StepBadge step={row.step} locale={locale} />,
          },
        ]}
      />
      <Pager nextHref={props.nextHref} total="" />
    </>
  );
};
