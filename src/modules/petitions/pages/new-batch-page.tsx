import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Card,
  Checkbox,
  Columns,
  Combobox,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  ItemList,
  LinkButton,
  Notice,
  PageHeader,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import type { Option } from '#src/ui/index.ts';
import { batchText } from '../messages/batches.ts';
import { AloneBox } from './ties/alone-box.tsx';
import { formText } from '../messages/act-forms.ts';
import type { Petition } from '../store/petitions.ts';
import { typed } from '#src/platform/web/typed.ts';
import { SuggestionSection, suggestedFirst } from './recording/suggestion-panel.tsx';
import type { ShownSuggestions } from './recording/suggestion-panel.tsx';

export interface NewBatchProps {
  readonly locale: Locale;
  readonly petitions: readonly Petition[];
  readonly receivers: readonly Option[];
  /** Who would answer most of them, by their words. */
  readonly suggested: ShownSuggestions | null;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  /** Codes of those answered together with the chosen ones, which are forwarded with them. */
  readonly others: readonly string[];
}

export const NewBatchPage = (props: NewBatchProps) => {
  const { locale, petitions } = props;
  const t = batchText(locale);
  return (
    <>
      <PageHeader title={t.newTitle} breadcrumbs={[{ href: '/batches', label: t.title }]} />
      {petitions.length === 0 ? (
        <EmptyState
          title={t.none}
          actions={<LinkButton href="/petitions?state=classified">{t.toRegister}</LinkButton>}
        >
          {t.noneWords}
        </EmptyState>
      ) : (
        <Columns>
          <Card title={t.chosen(petitions.length)} flush>
            <ItemList
              items={petitions.map((petition) => ({
                key: petition.id,
                href: `/petitions/${petition.id}`,
                title: petition.title,
                meta: petition.code,
              }))}
            />
          </Card>
          <Stack>
            <Card>
              <BatchForm {...props} />
            </Card>
          </Stack>
        </Columns>
      )}
    </>
  );
};

const BatchForm = (props: NewBatchProps) => {
  const { locale, petitions, receivers, suggested, values, refusal } = props;
  const t = batchText(locale);
  return (
    <Form
      action="/batches"
      errors={refusal?.fields}
      guard
      fields={{ ids: petitions.map(({ id }) => id).join(',') }}
    >
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Notice tone="danger" urgent>
          {refusal.message}
        </Notice>
      )}
      <ErrorSummary labels={{ toBodyId: t.to, title: t.subject }} />
      {suggested && (
        <SuggestionSection locale={locale} suggested={suggested} controls={{ body: 'toBodyId' }} />
      )}
      <Combobox
        name="toBodyId"
        label={t.to}
        hint={t.receiverHint}
        options={suggestedFirst(locale, receivers, suggested?.body)}
        value={typed(values, 'toBodyId') || commonBody(petitions)}
        placeholder={formText(locale).choose}
        required
      />
      <TextInput
        name="title"
        label={t.subject}
        value={typed(values, 'title') || t.subjectDefault}
        required
      />
      <DateField
        name="dueOn"
        label={t.dueOn}
        hint={t.dueHint}
        value={typed(values, 'dueOn')}
        optional
      />
      <Checkbox
        name="severalBodies"
        label={t.severalBodies}
        detail={t.severalDetail}
        checked={typed(values, 'severalBodies') === 'on'}
      />
      <TextArea name="note" label={t.note} value={typed(values, 'note')} rows={2} optional />
      <AloneBox locale={locale} others={props.others} />
      <SubmitBar>
        <Button tone="primary" name="submit" value="on">
          {t.prepareAndSubmit}
        </Button>
        <Button>{t.prepare}</Button>
      </SubmitBar>
    </Form>
  );
};

/** Where all of them were proposed for the same body, that body. */
function commonBody(petitions: readonly Petition[]): string {
  const [first] = petitions;
  const same = petitions.every((one) => one.responsible_body_id === first?.responsible_body_id);
  return same ? (first?.responsible_body_id ?? '') : '';
}
