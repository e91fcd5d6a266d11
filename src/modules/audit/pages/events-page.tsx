import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  DataTable,
  EmptyState,
  FilterBar,
  Meta,
  Notice,
  Pager,
  PageHeader,
} from '#src/ui/index.ts';
import { day, formatDay, formatInstant } from '#src/council/calendar/index.ts';
import { EVENT_GROUPS, eventWords, plainWords } from '../event-words.ts';
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
        filters={[
          {
            name: 'name',
            label: text.filterName,
            all: text.allKinds,
            value: props.filter.name,
            options: EVENT_GROUPS.map((prefix) => ({
              value: prefix,
              label: eventWords(props.locale).groups[prefix] ?? plainWords(prefix),
            })),
          },
        ]}
        keep={{ subject: props.filter.subject || undefined }}
        chips={props.filter.subject ? [{ label: text.oneSubject, removeHref: '/audit' }] : []}
        clearHref={props.filter.name || props.filter.subject ? '/audit' : undefined}
      />
      <EventTable {...props} />
      <Pager previousHref={props.newestHref} nextHref={props.olderHref} total="" />
    </>
  );
};

const EventTable = ({ locale, events }: EventsPageProps) => {
  const text = auditText(locale);
  const words = eventWords(locale);
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
          width: 'wide',
          cell: (event) => words.events[event.name] ?? plainWords(event.name),
          below: (event) => <EventFacts event={event} locale={locale} />,
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
              {words.subjects[event.subjectKind] ?? plainWords(event.subjectKind)}
            </a>
          ),
        },
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

interface FactsProps {
  readonly event: EventView;
  readonly locale: Locale;
}

/** What a reader may want at once; the whole of what was written, with its code, on demand. */
const EventFacts = ({ event, locale }: FactsProps) => {
  const names = eventWords(locale).facts;
  const text = auditText(locale);
  const written = Object.entries(event.data).filter(([, value]) => value !== null && value !== '');
  const told = written.flatMap(([key, value]) => {
    const name = names[key];
    if (name === undefined || value === false || typeof value === 'object') return [];
    return [value === true ? name : `${name} ${factText(value)}`];
  });
  return (
    <>
      {told.length > 0 && <Meta items={told} />}
      <details>
        <summary>{text.whole}</summary>
        <p>
          <code>{event.name}</code>
        </p>
        {written.map(([key, value]) => (
          <div key={key}>
            <code>{`${key}: ${String(value)}`}</code>
          </div>
        ))}
      </details>
    </>
  );
};

const factText = (value: string | number | null): string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? formatDay(day(value))
    : String(value);
