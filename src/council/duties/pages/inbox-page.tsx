import { addDays, day } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, EmptyState, ItemList, Meta, PageHeader, Tabs } from '#src/ui/index.ts';
import { dutyKind } from '../kinds.ts';
import { dutyText } from '../messages.ts';
import type { Choice } from '../queries/choices.ts';
import { DAYS_SOON } from '../queries/filter.ts';
import type { RegisterRow } from '../queries/register.ts';
import { isLate } from '../rules.ts';
import { DueMark, shownDay, StateBadge } from './marks.tsx';

export interface InboxPageProps {
  readonly locale: Locale;
  readonly today: string;
  readonly isFront: boolean;
  readonly bodyId: string;
  readonly bodies: readonly Choice[];
  readonly owed: readonly RegisterRow[];
  readonly given: readonly RegisterRow[];
  readonly watched: readonly RegisterRow[];
}

type Group = 'late' | 'soon' | 'later' | 'undated';
const GROUPS: readonly Group[] = ['late', 'soon', 'later', 'undated'];

/** What a body owes, nearest date first: on a phone, open one, answer it, done. */
export const InboxPage = (props: InboxPageProps) => {
  const { locale, today, owed, given, watched } = props;
  const text = dutyText(locale);
  const groups = Map.groupBy(owed, (row) => groupOf(row, today));
  return (
    <>
      <PageHeader
        title={props.isFront ? text.inboxTitleFront : text.inboxTitle}
        subtitle={props.bodies.find(({ value }) => value === props.bodyId)?.label}
      />
      <BodyTabs {...props} />
      {owed.length === 0 && (
        <EmptyState icon="check" title={text.inboxEmpty}>
          {text.inboxEmptyWords}
        </EmptyState>
      )}
      {GROUPS.map((group) => (
        <Rows {...props} title={text.groups[group]} rows={groups.get(group) ?? []} key={group} />
      ))}
      <Rows {...props} title={text.givenTitle} rows={given} />
      <Rows {...props} title={text.watchedTitle} rows={watched} />
    </>
  );
};

function groupOf(row: RegisterRow, today: string): Group {
  if (row.due_on === null || row.due_is_proposed) return 'undated';
  if (isLate(row, today)) return 'late';
  return row.due_on <= addDays(day(today), DAYS_SOON) && row.paused_on === null ? 'soon' : 'later';
}

const BodyTabs = ({ locale, bodies, bodyId }: InboxPageProps) =>
  bodies.length < 2 ? null : (
    <Tabs
      label={dutyText(locale).columns.debtor}
      tabs={bodies.map(({ value, label }) => ({
        href: `/inbox?body=${value}`,
        label,
        current: value === bodyId,
      }))}
    />
  );

interface RowsProps {
  readonly locale: Locale;
  readonly today: string;
  readonly title: string;
  readonly rows: readonly RegisterRow[];
}

const Rows = ({ locale, today, title, rows }: RowsProps) =>
  rows.length === 0 ? null : (
    <Card title={`${title} (${rows.length})`} flush>
      <ItemList
        items={rows.map((row) => ({
          key: row.id,
          href: `/duties/${row.id}`,
          title: row.title,
          meta: (
            <Meta
              items={[
                row.code,
                dutyKind(row.kind).labels[locale],
                row.creditorName,
                shownDay(row.due_on),
              ]}
            />
          ),
          mark: (
            <>
              <StateBadge state={row.state} locale={locale} />
              <DueMark duty={row} today={today} locale={locale} />
            </>
          ),
        }))}
      />
    </Card>
  );
