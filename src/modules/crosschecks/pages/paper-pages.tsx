import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed, typedRows } from '#src/platform/web/typed.ts';
import type { ListedPetition } from '#src/modules/petitions/index.ts';
import {
  Button,
  DataTable,
  DateField,
  EmptyState,
  Form,
  LinkButton,
  Meta,
  Notice,
  PageHeader,
  Select,
  SubmitBar,
  TextArea,
  TickBox,
  WritingRoom,
} from '#src/ui/index.ts';
import { checksText } from '../messages/checks.ts';
import type { CardAnswer } from '../queries/cards.ts';
import { AnswerLines, findingOptions } from './check-card.tsx';

export interface PaperView {
  readonly locale: Locale;
  readonly rows: readonly ListedPetition[];
  readonly answers: ReadonlyMap<string, CardAnswer>;
  readonly backHref: string;
}

const Empty = ({ locale }: { locale: Locale }) => (
  <EmptyState title={checksText(locale).empty}>{checksText(locale).emptyWords}</EmptyState>
);

const place = (row: ListedPetition) => [row.detail, row.unit_name].filter(Boolean).join(', ');

/** To carry on paper: boxes to tick and room to write. */
export const ChecksPrint = (view: PaperView & { readonly printedOn: string }) => {
  const t = checksText(view.locale);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.printed(view.printedOn)} />
      <DataTable
        caption={t.title}
        rows={view.rows}
        rowKey={(row) => row.id}
        empty={<Empty locale={view.locale} />}
        columns={[
          { key: 'row', header: t.row, width: 'tiny', cell: (row) => view.rows.indexOf(row) + 1 },
          {
            key: 'petition',
            header: t.petition,
            width: 'wide',
            card: 'title',
            cell: (row) => row.title,
            below: (row) => (
              <>
                <Meta items={[row.code, place(row)]} />
                <AnswerLines locale={view.locale} answer={view.answers.get(row.id) ?? null} />
              </>
            ),
          },
          {
            key: 'finding',
            header: t.result,
            width: 'medium',
            card: 'line',
            cell: () =>
              findingOptions(view.locale).map(({ value, label }) => (
                <TickBox key={value}>{label}</TickBox>
              )),
          },
          {
            key: 'seen',
            header: t.seen,
            width: 'medium',
            card: 'line',
            cell: () => <WritingRoom />,
          },
        ]}
      />
    </>
  );
};

export interface EntryView extends PaperView {
  readonly action: string;
  readonly seatId: string;
  readonly requestKey: string;
  readonly values: FormValues;
  readonly message: string | null;
  /** By petition, why its row was not recorded. */
  readonly refusals: ReadonlyMap<string, Refusal>;
}

/** The same rows, to type in what stands on the paper. */
export const EntryPage = (view: EntryView) => {
  const t = checksText(view.locale);
  return (
    <>
      <PageHeader
        title={t.enter}
        subtitle={t.entryLead}
        breadcrumbs={[{ href: view.backHref, label: t.title }]}
      />
      {view.message !== null && (
        <Notice tone={view.refusals.size > 0 ? 'warning' : 'danger'} urgent>
          {view.message}
        </Notice>
      )}
      {view.rows.length === 0 ? <Empty locale={view.locale} /> : <EntryForm view={view} />}
    </>
  );
};

const EntryForm = ({ view }: { view: EntryView }) => {
  const t = checksText(view.locale);
  return (
    <Form
      action={view.action}
      wide
      guard
      errors={errorsOf(view)}
      fields={{ requestKey: view.requestKey, seat: view.seatId }}
    >
      <DateField name="verifiedOn" label={t.checkedOn} value={typed(view.values, 'verifiedOn')} />
      <DataTable
        caption={t.enter}
        rows={view.rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'row', header: t.row, width: 'tiny', cell: (row) => view.rows.indexOf(row) + 1 },
          {
            key: 'petition',
            header: t.petition,
            card: 'title',
            width: 'wide',
            cell: (row) => row.title,
            below: (row) => <Meta items={[row.code, place(row)]} />,
          },
          {
            key: 'result',
            header: t.result,
            card: 'line',
            width: 'medium',
            cell: (row) => <ResultCell view={view} row={row} />,
          },
          {
            key: 'seen',
            header: t.seen,
            card: 'line',
            width: 'medium',
            cell: (row) => (
              <TextArea
                name={`rows.${view.rows.indexOf(row)}.note`}
                label={`${t.seen} ${row.code}`}
                labelHidden
                rows={2}
                value={rowOf(view, row)['note'] ?? ''}
              />
            ),
          },
        ]}
      />
      <SubmitBar>
        <Button tone="primary">{t.save}</Button>
        <LinkButton tone="quiet" href={view.backHref}>
          {t.title}
        </LinkButton>
      </SubmitBar>
    </Form>
  );
};

const ResultCell = ({ view, row }: { view: EntryView; row: ListedPetition }) => {
  const t = checksText(view.locale);
  const index = view.rows.indexOf(row);
  return (
    <>
      <input type="hidden" name={`rows.${index}.petitionId`} value={row.id} />
      <Select
        name={`rows.${index}.finding`}
        label={`${t.result} ${row.code}`}
        labelHidden
        placeholder={t.none}
        options={findingOptions(view.locale)}
        value={rowOf(view, row)['finding'] ?? ''}
      />
    </>
  );
};

const rowOf = (view: EntryView, row: ListedPetition): Record<string, string> =>
  typedRows(view.values, 'rows').find(({ petitionId }) => petitionId === row.id) ?? {};

const errorsOf = (view: EntryView): Record<string, string> =>
  Object.fromEntries(
    view.rows.flatMap((row, index) => {
      const refusal = view.refusals.get(row.id);
      if (!refusal) return [];
      const { note, finding } = refusal.fields;
      if (note) return [[`rows.${index}.note`, note]];
      return [[`rows.${index}.finding`, finding ?? refusal.message]];
    }),
  );
