import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  DataTable,
  EmptyState,
  LinkButton,
  PageHeader,
  Pager,
  StatRow,
} from '#src/ui/index.ts';
import { countText } from '../count-text.ts';
import { dutyText } from '../messages.ts';
import { LATENESS_FILTERS } from '../queries/filter.ts';
import type { LatenessCounts, RegisterPage as Page, RegisterRow } from '../queries/register.ts';
import { isOwed } from '../rules.ts';
import { registerColumns } from './register-columns.tsx';
import { RegisterFilters } from './register-filters.tsx';
import type { RegisterFiltersProps } from './register-filters.tsx';
import { registerHref } from './register-href.ts';
import { DutyTabs } from './tabs.tsx';

export interface RegisterPageProps extends RegisterFiltersProps {
  readonly today: string;
  readonly page: Page;
  readonly counts: LatenessCounts;
  readonly mayUrge: boolean;
}

export const RegisterPage = (props: RegisterPageProps) => {
  const { locale, today, filter, page, mayUrge } = props;
  const text = dutyText(locale);
  return (
    <>
      <PageHeader
        title={text.registerTitle}
        subtitle={text.registerSubtitle}
        actions={
          <LinkButton href={registerHref(filter, {}, '/duties/print')} icon="print">
            {text.printAll}
          </LinkButton>
        }
      />
      {props.mayFollow && <DutyTabs locale={locale} current="/duties" />}
      <LatenessStats {...props} />
      <RegisterFilters {...props} />
      <DataTable
        caption={text.registerTitle}
        columns={registerColumns(locale, today)}
        rows={page.items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/duties/${row.id}`}
        {...(mayUrge ? { selection: urgingSelection(locale) } : {})}
        empty={
          <EmptyState
            title={text.emptyTitle}
            actions={<LinkButton href="/duties">{text.clear}</LinkButton>}
          >
            {text.emptyWords}
          </EmptyState>
        }
      />
      <Pager
        total={text.total(
          page.more
            ? text.moreThan(countText(page.total - 1, locale))
            : countText(page.total, locale),
        )}
        nextHref={page.next ? registerHref(filter, { cursor: page.next }) : undefined}
      />
    </>
  );
};

function urgingSelection(locale: Locale) {
  const text = dutyText(locale);
  return {
    action: '/duties/letters/new',
    name: 'ids[]',
    rowLabel: (row: RegisterRow) => text.select(row.code),
    selectable: (row: RegisterRow) => isOwed(row),
    actions: (
      <Button icon="send" tone="primary">
        {text.letterNew}
      </Button>
    ),
  };
}

const LatenessStats = ({ locale, filter, counts }: RegisterPageProps) => {
  const text = dutyText(locale);
  const tones = { late: 'danger', soon: 'warning' } as const;
  return (
    <StatRow
      stats={LATENESS_FILTERS.filter((late) => late !== 'paused' || counts.paused > 0).map(
        (late) => ({
          label: text.latenessFilters[late],
          value: countText(counts[late], locale),
          href: registerHref({ ...filter, late, sort: undefined }),
          current: filter.late === late,
          ...(late in tones && counts[late] > 0 ? { tone: tones[late as keyof typeof tones] } : {}),
        }),
      )}
    />
  );
};
