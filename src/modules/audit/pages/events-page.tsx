import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  DataTable,
  EmptyState,
  FilterBar,
  Notice,
  Pager,
  PageHeader,
} from '#src/ui/index.ts';
import { formatInstant } from '#src/council/calendar/index.ts';
import { auditText } from '../messages.ts';
import type { EventView } from '../queries.ts';

export interface EventsPageProps {
  readonly locale: Locale;
  readonly events: readonly EventView[];
  readonly chain: { readonly sealed: number; readonly unsealed: number };
  readonly filter: { readonly name: string; readonly subject: string };
  readonly olderHref: string | undefined;
  readonly newestHref: string | undefined;
}

export const EventsPage = (props: EventsPageProps) => {
  const text = auditText(props.locale);
  const count = new Intl.NumberFormat(props.locale);
  return (
    <>
      <PageHeader title={text.title} subtitle={text.subtitle} />
      <Notice tone="neutral" title={text.chain}>
        {text.chainWords(count.format(props.chain.sealed), count.format(props.chain.unsealed))}
      </Notice>
      <FilterBar
        action="/audit"
        search={{
          name: 'name',
          label: text.filterName,
          value: props.filter.name,
          placeholder: 'petition.',
        }}
        filters={[]}
        keep={{ subject: props.filter.subject || undefined }}
        clearHref={props.filter.name || props.filter.subject ? '/audit' : undefined}
      />
      <EventTable {...props} />
      <Pager previousHref={props.newestHref} nextHref={props.olderHref} total="" />
    </>
  );
};

const EventTable = ({ locale, events }: EventsPageProps) => {
  const text = auditText(locale);
  return (
    <DataTable
      caption={text.title}
      rows={events}
      rowKey={(event) => event.id}
      dense
      empty={<EmptyState title={text.empty}>{text.emptyWords}</EmptyState>}
      columns={[
        {
          key: 'what',
          header: text.what,
          card: 'title',
          cell: (event) => <code>{event.name}</code>,
        },
        {
          key: 'when',
          header: text.when,
          card: 'meta',
          nowrap: true,
          cell: (event) => formatInstant(event.happenedAt),
        },
        {
          key: 'who',
          header: text.who,
          card: 'meta',
          cell: (event) => event.person ?? text.system,
        },
        {
          key: 'subject',
          header: text.subject,
          cell: (event) => (
            <a href={`/audit?subject=${event.subjectId}`}>
              {event.subjectKind} {event.subjectId.slice(-6)}
            </a>
          ),
        },
        { key: 'detail', header: text.detail, cell: (event) => <EventFacts data={event.data} /> },
        {
          key: 'seal',
          header: text.seal,
          card: 'mark',
          nowrap: true,
          cell: ({ sealNumber }) =>
            sealNumber === null ? (
              <Badge tone="warning">{text.unsealed}</Badge>
            ) : (
              <Badge tone="outline">{text.sealed(String(sealNumber))}</Badge>
            ),
        },
      ]}
    />
  );
};

const EventFacts = ({ data }: { readonly data: EventView['data'] }) => (
  <>
    {Object.entries(data)
      .filter(([, value]) => value !== null && value !== '')
      .map(([key, value]) => `${key}: ${String(value)}`)
      .join(' · ')}
  </>
);
