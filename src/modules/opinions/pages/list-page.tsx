import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  Pager,
  Stack,
  Tabs,
  TwoLines,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { heading } from '../heading.ts';
import { opinionText } from '../messages/pages.ts';
import { opinionWords } from '../messages/words.ts';
import { isExecutive, mayNotSubmit } from '../policy.ts';
import type { Filter, ListedSubmission } from '../queries/list.ts';
import { seesAll } from '../queries/visible.ts';
import { STATES } from '../rules.ts';
import { shown, StateBadge } from './parts.tsx';

export interface ListPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly submissions: readonly ListedSubmission[];
  readonly filter: Filter;
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly { readonly code: string; readonly label: string }[];
  readonly counts: { readonly open: number; readonly all: number };
  readonly nextHref: string | null;
}

export const ListPage = (props: ListPageProps) => {
  const { actor, locale, submissions, filter, counts, nextHref } = props;
  const t = opinionText(locale);
  const isOpen = filter.show === 'open';
  const lead =
    actor.bodyKind === 'committee' ? t.committeeLead : seesAll(actor) ? t.lead : t.ownLead;
  return (
    <Stack>
      <PageHeader title={t.title} subtitle={lead} actions={<Actions {...props} />} />
      <Tabs
        label={t.state}
        tabs={[
          {
            href: '/executive-submissions',
            label: t.waiting,
            current: isOpen,
            count: counts.open,
          },
          {
            href: '/executive-submissions?show=all',
            label: t.all,
            current: !isOpen,
            count: counts.all,
          },
        ]}
      />
      <Filters {...props} />
      <Card flush>
        <DataTable
          caption={t.title}
          columns={columnsOf(locale)}
          rows={submissions}
          rowKey={({ id }) => id}
          rowHref={({ code }) => `/executive-submissions/${code}`}
          empty={<Nothing {...props} />}
        />
      </Card>
      {nextHref && <Pager nextHref={nextHref} total="" />}
    </Stack>
  );
};

const Actions = ({ actor, locale }: ListPageProps) => {
  const t = opinionText(locale);
  return (
    <>
      {seesAll(actor) && (
        <LinkButton href="/executive-submissions/report" icon="flag">
          {t.report}
        </LinkButton>
      )}
      {mayNotSubmit(actor) === null && (
        <LinkButton href="/executive-submissions/new" tone="primary" icon="plus">
          {isExecutive(actor) ? t.add : t.addBehalf}
        </LinkButton>
      )}
    </>
  );
};

const Filters = ({ actor, locale, filter, committees, fields }: ListPageProps) => {
  const t = opinionText(locale);
  const words = opinionWords(locale);
  const byCommittee = {
    name: 'body',
    label: t.committee,
    all: t.allCommittees,
    options: committees.map(({ id, name }) => ({ value: id, label: name })),
    value: filter.bodyId ?? '',
  };
  return (
    <FilterBar
      action="/executive-submissions"
      search={{ name: 'q', label: t.search, value: filter.q ?? '' }}
      keep={{ show: filter.show }}
      filters={[
        {
          name: 'state',
          label: t.state,
          all: t.allStates,
          options: STATES.map((value) => ({ value, label: words.states[value] })),
          value: filter.state ?? '',
        },
        ...(seesAll(actor) ? [byCommittee] : []),
        {
          name: 'field',
          label: t.field,
          all: t.allFields,
          options: fields.map(({ code, label }) => ({ value: code, label })),
          value: filter.fieldCode ?? '',
        },
      ]}
    />
  );
};

const Nothing = ({ locale, filter, counts }: ListPageProps) => {
  const t = opinionText(locale);
  const isFiltered = Boolean(filter.q ?? filter.state ?? filter.bodyId ?? filter.fieldCode);
  const title = isFiltered ? t.noneFiltered : counts.all > 0 ? t.noneWaiting : t.none;
  return (
    <EmptyState icon="file" title={title}>
      {t.noneWords}
    </EmptyState>
  );
};

function columnsOf(locale: Locale): Column<ListedSubmission>[] {
  const t = opinionText(locale);
  return [
    {
      key: 'title',
      header: t.columns.title,
      card: 'title',
      width: 'wide',
      cell: ({ title, code, bodyShort }) => (
        <TwoLines first={heading(title)} second={`${bodyShort} · ${code}`} />
      ),
    },
    {
      key: 'number',
      header: t.columns.number,
      card: 'meta',
      nowrap: true,
      cell: ({ document_number, document_on }) => (
        <TwoLines first={document_number} second={shown(document_on)} />
      ),
    },
    {
      key: 'committee',
      header: t.columns.committee,
      card: 'line',
      cell: ({ appraisers, appraisalDueOn }) => (
        <TwoLines
          first={appraisers.join(', ')}
          second={appraisalDueOn ? t.dueBy(shown(appraisalDueOn)) : ''}
        />
      ),
    },
    {
      key: 'wanted',
      header: t.columns.wanted,
      card: 'line',
      nowrap: true,
      cell: ({ wanted_on }) => shown(wanted_on),
    },
    {
      key: 'state',
      header: t.columns.state,
      card: 'mark',
      nowrap: true,
      cell: ({ state }) => <StateBadge state={state} locale={locale} />,
    },
  ];
}
