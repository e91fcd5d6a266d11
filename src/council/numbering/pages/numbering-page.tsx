import type { Selectable } from 'kysely';
import { day, formatDay, formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Notice,
  PageHeader,
  Select,
  Stack,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import { numberingText, paperKindLabel } from '../messages.ts';
import type { NumberTemplateRow } from '../schema.ts';
import type { PaperNumber } from '../store.ts';
import { formatNumber, readTemplate } from '../template.ts';

type Template = Selectable<NumberTemplateRow>;

export interface NumberingPageProps {
  readonly locale: Locale;
  readonly today: string;
  readonly templates: readonly Template[];
  readonly numbers: readonly PaperNumber[];
  readonly mayChange: boolean;
  readonly typed?: FormValues | undefined;
  readonly refusal?: Refusal | undefined;
}

export const NumberingPage = (props: NumberingPageProps) => {
  const text = numberingText(props.locale);
  const isCurrent = (row: Template) => row.valid_to === null || row.valid_to >= props.today;
  const former = props.templates.filter((row) => !isCurrent(row));
  return (
    <>
      <PageHeader title={text.title} subtitle={text.subtitle} />
      <Stack>
        <Card title={text.current} flush>
          <TemplateTable {...props} templates={props.templates.filter(isCurrent)} />
        </Card>
        {props.mayChange && <TemplateForm {...props} />}
        <Card title={text.book} flush>
          <Book {...props} />
        </Card>
        {former.length > 0 && (
          <Card title={text.former} flush>
            <TemplateTable {...props} templates={former} />
          </Card>
        )}
      </Stack>
    </>
  );
};

function example(row: Template): string {
  const read = readTemplate(row.template);
  return read.ok ? formatNumber(read.template, { number: 7, year: 2026 }) : row.template;
}

const TemplateTable = ({ locale, templates }: NumberingPageProps) => {
  const text = numberingText(locale);
  return (
    <DataTable
      caption={text.current}
      rows={templates}
      rowKey={(row) => row.id}
      dense
      columns={[
        {
          key: 'kind',
          header: text.kind,
          card: 'title',
          cell: (row) => paperKindLabel(text, row.kind),
        },
        { key: 'template', header: text.template, cell: (row) => <code>{row.template}</code> },
        { key: 'example', header: text.example, card: 'meta', cell: example },
        {
          key: 'source',
          header: text.source,
          cell: (row) => (row.uses_own_book ? text.ownBook : text.typed),
        },
        {
          key: 'validity',
          header: text.validity,
          card: 'meta',
          cell: (row) => {
            const from = formatDay(day(row.valid_from));
            return row.valid_to
              ? text.between(from, formatDay(day(row.valid_to)))
              : text.since(from);
          },
        },
      ]}
    />
  );
};

const TemplateForm = ({ locale, today, typed = {}, refusal }: NumberingPageProps) => {
  const text = numberingText(locale);
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined);
  const kinds = Object.entries(text.kinds).map(([kind, label]) => ({ value: kind, label }));
  return (
    <Card title={text.change} note={text.changeNote} id="change">
      <Form action="/numbering" errors={refusal?.fields}>
        <ErrorSummary />
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Notice tone="danger" urgent>
            {refusal.message}
          </Notice>
        )}
        <FieldRow>
          <Select name="kind" label={text.kind} options={kinds} value={value('kind')} required />
          <TextInput
            name="template"
            label={text.template}
            hint={text.templateHint}
            value={value('template')}
            required
          />
          <DateField
            name="validFrom"
            label={text.validFrom}
            value={value('validFrom') ?? formatDay(day(today))}
            required
          />
        </FieldRow>
        <Checkbox
          name="ownBook"
          label={text.ownBook}
          detail={text.ownBookDetail}
          checked={value('ownBook') !== undefined}
        />
        <SubmitBar>
          <Button tone="primary">{text.save}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

const Book = ({ locale, numbers, mayChange }: NumberingPageProps) => {
  const text = numberingText(locale);
  return (
    <DataTable
      caption={text.book}
      rows={numbers}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.cancelled_at ? 'quiet' : undefined)}
      dense
      empty={<EmptyState title={text.bookEmpty}>{text.bookEmptyWords}</EmptyState>}
      columns={[
        { key: 'number', header: text.number, card: 'title', cell: (row) => row.symbol },
        {
          key: 'kind',
          header: text.kind,
          card: 'meta',
          cell: (row) => paperKindLabel(text, row.kind),
        },
        {
          key: 'at',
          header: text.takenAt,
          card: 'meta',
          cell: (row) => formatInstant(row.taken_at),
        },
        {
          key: 'state',
          header: text.state,
          cell: (row) => {
            if (row.cancelled_at) {
              return <Badge tone="warning">{text.cancelled(row.cancel_reason ?? '')}</Badge>;
            }
            return mayChange ? <CancelForm locale={locale} row={row} /> : text.inUse;
          },
        },
      ]}
    />
  );
};

const CancelForm = ({ locale, row }: { locale: Locale; row: PaperNumber }) => {
  const text = numberingText(locale);
  return (
    <Form action={`/numbering/numbers/${row.id}/cancel`} prefix={`c-${row.id}`}>
      <FieldRow>
        <TextInput name="reason" label={text.reason} labelHidden placeholder={text.reason} />
        <Button size="small">{text.cancel}</Button>
      </FieldRow>
    </Form>
  );
};
