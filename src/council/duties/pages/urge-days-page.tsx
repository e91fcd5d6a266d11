import { day, dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  Stack,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import type { DutyKind } from '../kinds.ts';
import { urgeDaysText } from '../messages/urge-days.ts';
import type { UrgeDaysLine } from '../queries/urge-days.ts';

export interface UrgeDaysPageProps {
  readonly locale: Locale;
  readonly today: string;
  readonly kinds: readonly DutyKind[];
  readonly lines: readonly UrgeDaysLine[];
  readonly mayDecide: boolean;
}

const HERE = '/duties/urging-days';

/** The decision that holds today; null while only the program's own days do. */
function inForce(lines: readonly UrgeDaysLine[], kind: string, today: string) {
  return lines.find((line) => line.kind === kind && line.validFrom <= today) ?? null;
}

/** Every kind with the days it is urged on and what they rest on. */
export const UrgeDaysPage = (props: UrgeDaysPageProps) => {
  const { locale, kinds, lines, today, mayDecide } = props;
  const t = urgeDaysText(locale);
  const holding = (kind: DutyKind) => inForce(lines, kind.kind, today);
  const columns: Column<DutyKind>[] = [
    {
      key: 'kind',
      header: t.kind,
      card: 'title',
      width: 'wide',
      cell: (one) => one.labels[locale],
    },
    {
      key: 'days',
      header: t.days,
      card: 'line',
      cell: (one) => t.dayList(holding(one)?.days ?? one.urgeDaysBefore),
    },
    { key: 'basis', header: t.basis, cell: (one) => holding(one)?.basis ?? t.stock },
    {
      key: 'from',
      header: t.from,
      card: 'meta',
      nowrap: true,
      cell: (one) => {
        const from = holding(one)?.validFrom;
        return from === undefined ? '' : formatDay(day(from));
      },
    },
  ];
  return (
    <>
      <PageHeader title={t.title} subtitle={t.lead} />
      <Card flush>
        <DataTable
          caption={t.title}
          rows={kinds}
          rowKey={(one) => one.kind}
          columns={columns}
          {...(mayDecide && { rowHref: (one: DutyKind) => `${HERE}/${one.kind}` })}
          dense
        />
      </Card>
    </>
  );
};

export interface UrgeDaysKindProps {
  readonly locale: Locale;
  readonly today: string;
  readonly kind: DutyKind;
  readonly lines: readonly UrgeDaysLine[];
  readonly values: FormValues;
  readonly refusal: Refusal | null;
}

/** The decisions about one kind, and the form of the next. */
export const UrgeDaysKindPage = (props: UrgeDaysKindProps) => {
  const { locale, kind } = props;
  const t = urgeDaysText(locale);
  return (
    <>
      <PageHeader title={kind.labels[locale]} breadcrumbs={[{ href: HERE, label: t.title }]} />
      <Stack>
        <Decisions {...props} />
        <DecideForm {...props} />
      </Stack>
    </>
  );
};

const Decisions = ({ locale, kind, lines, today }: UrgeDaysKindProps) => {
  const t = urgeDaysText(locale);
  const holding = inForce(lines, kind.kind, today);
  const stateOf = (line: UrgeDaysLine) =>
    line === holding ? 'inForce' : line.validFrom > today ? 'ahead' : 'past';
  const columns: Column<UrgeDaysLine>[] = [
    { key: 'days', header: t.days, card: 'title', cell: ({ days }) => t.dayList(days) },
    {
      key: 'from',
      header: t.from,
      card: 'meta',
      nowrap: true,
      cell: ({ validFrom }) => formatDay(day(validFrom)),
    },
    { key: 'basis', header: t.basis, card: 'line', cell: ({ basis }) => basis },
    {
      key: 'by',
      header: t.setBy,
      cell: ({ setBy, setAt }) => `${setBy}, ${formatDay(dayAt(setAt))}`,
    },
    {
      key: 'state',
      header: t.state,
      card: 'mark',
      cell: (line) => (
        <Badge tone={line === holding ? 'success' : 'neutral'}>{t.states[stateOf(line)]}</Badge>
      ),
    },
  ];
  return (
    <Card title={t.history} note={holding === null ? stockWords(kind, locale) : undefined} flush>
      {lines.length === 0 ? (
        <EmptyState icon="clock" title={t.none} />
      ) : (
        <DataTable
          caption={t.history}
          rows={lines}
          rowKey={({ validFrom }) => validFrom}
          columns={columns}
          dense
        />
      )}
    </Card>
  );
};

function stockWords(kind: DutyKind, locale: Locale): string {
  const t = urgeDaysText(locale);
  return `${t.dayList(kind.urgeDaysBefore)}: ${t.stock}`;
}

const DecideForm = ({ locale, kind, lines, today, values, refusal }: UrgeDaysKindProps) => {
  const t = urgeDaysText(locale);
  const now = inForce(lines, kind.kind, today)?.days ?? kind.urgeDaysBefore;
  const value = (name: string, start: string) => (refusal ? typed(values, name) : start);
  return (
    <Card title={t.change} note={t.changeNote}>
      <Form action={`${HERE}/${kind.kind}`} errors={refusal?.fields}>
        <ErrorSummary />
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Notice tone="danger" urgent title={refusal.message} />
        )}
        <TextInput
          name="days"
          label={t.daysLabel}
          hint={t.daysHint}
          value={value('days', now.join(', '))}
        />
        <DateField
          name="validFrom"
          label={t.from}
          value={value('validFrom', formatDay(day(today)))}
          required
        />
        <TextInput
          name="basis"
          label={t.basis}
          hint={t.basisHint}
          value={value('basis', '')}
          required
        />
        <SubmitBar>
          <Button tone="primary">{t.save}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
