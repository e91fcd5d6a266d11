import type { Selectable } from 'kysely';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  ButtonRow,
  Card,
  DataTable,
  EmptyState,
  LinkButton,
  Notice,
  PageHeader,
  PostButton,
  Stack,
  Tabs,
} from '#src/ui/index.ts';
import { weekdayName } from '../day-text.ts';
import { day } from '../day.ts';
import { calendarText } from '../messages.ts';
import type { DayOffRow } from '../schema.ts';
import { DayOffForm } from './day-off-form.tsx';
import { shown } from './parts.tsx';
import type { Answer } from './parts.tsx';

type Row = Selectable<DayOffRow>;

export interface DaysOffPageProps extends Answer {
  readonly locale: Locale;
  readonly year: number;
  readonly years: readonly number[];
  /** This year or the next, where nobody has entered its days. */
  readonly missing: readonly number[];
  readonly rows: readonly Row[];
  readonly mayManage: boolean;
}

export const DaysOffPage = (props: DaysOffPageProps) => {
  const { locale, year, years, missing } = props;
  const text = calendarText(locale);
  return (
    <>
      <PageHeader title={text.daysOff} subtitle={text.daysOffLead} />
      <Tabs
        label={text.years}
        tabs={years.map((one) => ({
          href: `/days-off?year=${one}`,
          label: text.year(one),
          current: one === year,
        }))}
      />
      <Stack>
        {missing.map((one) => (
          <Notice tone="warning" title={text.missing(one)} key={one}>
            {text.missingWords}
          </Notice>
        ))}
        <Card flush>
          <DayTable {...props} />
        </Card>
        {props.mayManage && (
          <Card title={text.addDay} id="add">
            <DayOffForm locale={locale} typed={props.typed} refusal={props.refusal} />
          </Card>
        )}
      </Stack>
    </>
  );
};

const DayTable = ({ locale, rows, mayManage }: DaysOffPageProps) => {
  const text = calendarText(locale);
  return (
    <DataTable
      caption={text.daysOff}
      rows={rows}
      rowKey={(row) => row.day}
      dense
      empty={<EmptyState title={text.noDays} icon="calendar" />}
      columns={[
        {
          key: 'day',
          header: text.day,
          card: 'title',
          nowrap: true,
          cell: (row) => `${weekdayName(day(row.day), locale)}, ${shown(row.day)}`,
        },
        { key: 'name', header: text.dayName, cell: (row) => row.name },
        { key: 'kind', header: text.kind, card: 'meta', cell: (row) => text.kinds[row.kind] },
        {
          key: 'trust',
          header: text.trust,
          card: 'mark',
          cell: (row) => <Trust row={row} locale={locale} />,
        },
        ...(mayManage
          ? [
              {
                key: 'acts',
                header: text.acts,
                headerHidden: true,
                nowrap: true,
                align: 'end' as const,
                cell: (row: Row) => <DayActs row={row} locale={locale} />,
              },
            ]
          : []),
      ]}
    />
  );
};

interface RowProps {
  readonly row: Row;
  readonly locale: Locale;
}

const Trust = ({ row, locale }: RowProps) => {
  const text = calendarText(locale);
  if (row.confirmed_at) return <Badge tone="success">{text.confirmedDay}</Badge>;
  if (row.trust === 'confirm') return <Badge tone="warning">{text.toConfirm}</Badge>;
  return <Badge tone="outline">{text.assumed}</Badge>;
};

const DayActs = ({ row, locale }: RowProps) => {
  const text = calendarText(locale);
  return (
    <ButtonRow>
      {!row.confirmed_at && (
        <PostButton action={`/days-off/${row.day}/confirm`} size="small">
          {text.confirm}
        </PostButton>
      )}
      <LinkButton href={`/days-off/${row.day}`} size="small" tone="quiet">
        {text.edit}
      </LinkButton>
    </ButtonRow>
  );
};
