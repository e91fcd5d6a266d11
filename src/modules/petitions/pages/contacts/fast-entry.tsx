import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { Button, Card, Form, RowQuestion, RowsEditor, SubmitBar } from '#src/ui/index.ts';
import type { RowQuestionProps } from '#src/ui/index.ts';
import { typedRows } from '#src/platform/web/typed.ts';
import { MOST_ROWS } from '../../inputs/contacts.ts';
import { contactsText } from '../../messages/contacts.ts';
import { petitionWords } from '../../messages/words.ts';
import type { Choices } from '../../queries/choices.ts';
import type { Contact } from '../../queries/contacts.ts';
import { communeMeant } from '../../places.ts';
import type { ListedPetition } from '../../queries/register/register.ts';
import { PETITION_KINDS } from '../../schema.ts';
import { RefusalNotice } from '../recording/recording-parts.tsx';
import type { TellingSectionProps } from './telling-section.tsx';
import { SimilarWhileTyping } from '../similar-panel.tsx';

export interface ContactProps {
  readonly locale: Locale;
  readonly contact: Contact;
  readonly petitions: readonly ListedPetition[];
  readonly total: number;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly choices: Choices;
  readonly requestKey: string;
  readonly mayRecord: boolean;
  readonly today: string;
  /** Results that can be told here, and those that were. */
  readonly telling: Pick<TellingSectionProps, 'toTell' | 'told' | 'mayTell'>;
  /** What was found to be alike, where the button asked for it. */
  readonly similar?: ComponentChildren;
  /** Parts of the page that other rooms draw. */
  readonly panels?: readonly VNode[];
}

type Question = Omit<RowQuestionProps, 'row'>;

/** Whether the words of a spot name another commune than the contact's; nothing is changed unasked. */
function communeQuestion(locale: Locale, words: string, unitCode: string): Question | null {
  const meant = communeMeant(words, unitCode);
  if (!meant) return null;
  const name = meant.name.charAt(0).toLowerCase() + meant.name.slice(1);
  return { answer: 'unit', value: meant.code, label: contactsText(locale).isCommune(name) };
}

/** The same question while one types; nothing where there is none to ask. */
export const PlaceQuestion = (props: {
  readonly locale: Locale;
  readonly words: string;
  readonly row: string;
  readonly unitCode: string;
}) => {
  const question = communeQuestion(props.locale, props.words, props.unitCode);
  return question && <RowQuestion row={props.row} {...question} />;
};

function questionsOf({ locale, contact, values }: ContactProps) {
  return Object.fromEntries(
    typedRows(values, 'rows').flatMap(({ place = '', unit }, index) => {
      const question = communeQuestion(locale, place, contact.unit_code);
      const checked = unit === question?.value;
      return question ? [[`rows.${index}.place`, { ...question, checked }]] : [];
    }),
  );
}

/** The table to type the opinions of a contact into, saved as a whole. */
export const FastEntry = (props: ContactProps) => {
  const { locale, contact, values, refusal, choices, requestKey } = props;
  const t = contactsText(locale);
  const words = petitionWords(locale);
  return (
    <Card title={t.entry} note={t.entryNote}>
      <RefusalNotice
        refusal={
          refusal && refusal.code !== 'platform.invalid_input'
            ? { ...refusal, fields: {} }
            : refusal
        }
      />
      <Form
        action={`/contacts/${contact.code}/opinions`}
        fields={{ requestKey }}
        errors={refusal?.fields}
        guard
        wide
        byKeyboard
      >
        <RowsEditor
          name="rows"
          label={t.opinions}
          rows={typedRows(values, 'rows')}
          questions={questionsOf(props)}
          blank={5}
          most={MOST_ROWS}
          columns={[
            { key: 'text', label: t.text, placeholder: t.text, kind: 'area', width: 'wide' },
            {
              key: 'place',
              label: t.detail,
              placeholder: t.detail,
              kind: 'area',
              width: 'narrow',
              asks: `/contacts/${contact.code}/place`,
            },
            {
              key: 'field',
              label: t.field,
              placeholder: t.field,
              kind: 'select',
              width: 'narrow',
              options: choices.fields.map(({ code, label }) => ({ value: code, label })),
            },
            {
              key: 'kind',
              label: t.kind,
              kind: 'select',
              placeholder: words.kinds.petition,
              options: PETITION_KINDS.filter((kind) => kind !== 'petition').map((kind) => ({
                value: kind,
                label: words.kinds[kind],
              })),
              width: 'narrow',
            },
            {
              key: 'spotAnswer',
              label: t.spotAnswer,
              placeholder: t.spotAnswer,
              kind: 'area',
              width: 'narrow',
            },
            { key: 'speaker', label: t.speaker, placeholder: t.speaker, width: 'narrow' },
          ]}
        />
        <SimilarWhileTyping
          locale={locale}
          fields={{ unit: contact.unit_code }}
          answer={props.similar}
        />
        <SubmitBar>
          <Button tone="primary">{t.saveRows}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
