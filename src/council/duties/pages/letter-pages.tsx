import type { Selectable } from 'kysely';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  Section,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { dutyText } from '../messages.ts';
import type { RegisterRow } from '../queries/register.ts';
import type { UrgingLetterRow } from '../schema.ts';
import { shownDay } from './marks.tsx';
import { registerColumns } from './register-columns.tsx';
import { DutyTabs } from './tabs.tsx';

type Letter = Selectable<UrgingLetterRow>;

interface GroupedProps {
  readonly locale: Locale;
  readonly today: string;
  readonly groups: ReadonlyMap<string, readonly RegisterRow[]>;
}

/** A list for each body, one after the other, as they are printed and sent. */
export const GroupedByBody = ({ locale, today, groups }: GroupedProps) => (
  <>
    {[...groups].map(([body, rows]) => (
      <Section title={`${body} (${rows.length})`} key={body}>
        <DataTable
          caption={body}
          columns={registerColumns(locale, today).filter(({ key }) => key !== 'debtor')}
          rows={rows}
          rowKey={(row) => row.id}
          rowHref={(row) => `/duties/${row.id}`}
          dense
        />
      </Section>
    ))}
  </>
);

export const LettersPage = ({
  locale,
  letters,
}: {
  locale: Locale;
  letters: readonly (Letter & { duties: number })[];
}) => {
  const text = dutyText(locale);
  return (
    <>
      <PageHeader title={text.lettersTitle} />
      <DutyTabs locale={locale} current="/duties/letters" />
      <DataTable
        caption={text.lettersTitle}
        columns={[
          {
            key: 'number',
            header: text.letterNumber,
            cell: (letter) => letter.number,
            card: 'title',
          },
          { key: 'on', header: text.letterOn, cell: (letter) => shownDay(letter.issued_on) },
          { key: 'count', header: text.letterCount, align: 'end', cell: (letter) => letter.duties },
        ]}
        rows={letters}
        rowKey={(letter) => letter.id}
        rowHref={(letter) => `/duties/letters/${letter.id}`}
        empty={
          <EmptyState
            icon="send"
            title={text.emptyTitle}
            actions={<LinkButton href="/duties?late=late">{text.latenessFilters.late}</LinkButton>}
          />
        }
      />
    </>
  );
};

export const LetterPage = (props: GroupedProps & { letter: Letter }) => {
  const text = dutyText(props.locale);
  const { number, issued_on, note } = props.letter;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: '/duties/letters', label: text.lettersTitle }]}
        title={text.letterOf(number, shownDay(issued_on))}
        subtitle={note}
      />
      <GroupedByBody {...props} />
    </>
  );
};

export const PrintPage = (props: GroupedProps) => {
  const text = dutyText(props.locale);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: '/duties', label: text.registerTitle }]}
        title={text.registerTitle}
        subtitle={shownDay(props.today)}
      />
      <GroupedByBody {...props} />
    </>
  );
};

export interface NewLetterProps extends GroupedProps {
  readonly ids: readonly string[];
  /** May have the letter written, signed and numbered here instead of typing its number. */
  readonly mayDraft: boolean;
  readonly values?: FormValues;
  readonly refusal?: Refusal | undefined;
}

/** One letter for all that was chosen. */
export const NewLetterPage = (props: NewLetterProps) => {
  const { locale, ids, values = {}, refusal } = props;
  const text = dutyText(locale);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: '/duties', label: text.registerTitle }]}
        title={text.letterNew}
        subtitle={text.letterLead(ids.length)}
      />
      <Form action="/duties/letters" errors={refusal?.fields} guard>
        <ErrorSummary />
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Notice tone="danger" urgent title={refusal.message} />
        )}
        {ids.map((id) => (
          <input type="hidden" name="ids[]" value={id} key={id} />
        ))}
        <FieldRow>
          <TextInput
            name="number"
            label={text.letterNumber}
            required
            value={typed(values, 'number')}
          />
          <DateField
            name="issuedOn"
            label={text.letterOn}
            required
            value={typed(values, 'issuedOn') || shownDay(props.today)}
          />
        </FieldRow>
        <TextArea
          name="note"
          label={text.fields.note}
          optional
          rows={3}
          value={typed(values, 'note')}
        />
        <SubmitBar>
          <Button tone="primary" icon="send">
            {text.send}
          </Button>
          {props.mayDraft && (
            <Button formAction="/papers/urging" icon="edit">
              {text.letterDraft}
            </Button>
          )}
          <LinkButton href="/duties" tone="quiet">
            {text.back}
          </LinkButton>
        </SubmitBar>
      </Form>
      <GroupedByBody {...props} />
    </>
  );
};
