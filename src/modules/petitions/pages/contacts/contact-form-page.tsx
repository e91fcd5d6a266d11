import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Card,
  Combobox,
  DateField,
  ErrorSummary,
  FieldRow,
  Form,
  PageHeader,
  RadioCards,
  Select,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { typed } from '#src/platform/web/typed.ts';
import { contactsText } from '../../messages/contacts.ts';
import { petitionWords } from '../../messages/words.ts';
import type { Choices, NamedChoice } from '../../queries/choices.ts';
import type { Contact } from '../../queries/contacts.ts';
import { CONTACT_TIMINGS } from '../../store/contact-rows.ts';
import { RefusalNotice } from '../recording/recording-parts.tsx';

interface ContactFormProps {
  readonly locale: Locale;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly choices: Choices;
  readonly groups: readonly NamedChoice[];
  readonly sessionName: string | null;
  /** The contact to correct; null for a new one. */
  readonly contact: Contact | null;
  readonly requestKey: string;
  readonly mode: ContactMode;
}

/** Recording what was held, correcting it, announcing it, moving it, completing it. */
export type ContactMode = 'record' | 'edit' | 'plan' | 'move' | 'hold';

function wordsOf(t: ReturnType<typeof contactsText>, mode: ContactMode) {
  return {
    record: { title: t.newTitle, save: t.save, path: '' },
    edit: { title: t.editTitle, save: t.saveEdit, path: '/edit' },
    plan: { title: t.planTitle, save: t.planSave, path: '' },
    move: { title: t.moveTitle, save: t.moveSave, path: '/edit' },
    hold: { title: t.holdTitle, save: t.holdSave, path: '/held' },
  }[mode];
}

export const contactFormTitle = (locale: Locale, mode: ContactMode): string =>
  wordsOf(contactsText(locale), mode).title;

export const ContactFormPage = (props: ContactFormProps) => {
  const { locale, values, refusal, choices, groups, contact, mode } = props;
  const t = contactsText(locale);
  const { title, save, path } = wordsOf(t, mode);
  const isPlan = mode === 'plan' || mode === 'move';
  const words = petitionWords(locale);
  return (
    <>
      <PageHeader
        title={title}
        subtitle={mode === 'move' ? t.moveNote : undefined}
        breadcrumbs={[
          { href: '/contacts', label: t.title },
          ...(contact ? [{ href: `/contacts/${contact.code}`, label: contact.code }] : []),
        ]}
      />
      <RefusalNotice refusal={refusal} />
      <Form
        action={contact ? `/contacts/${contact.code}${path}` : '/contacts'}
        fields={
          contact
            ? { version: typed(values, 'version') || String(contact.version) }
            : { requestKey: props.requestKey, ...(isPlan && { plan: '1' }) }
        }
        errors={refusal?.fields}
        guard
      >
        <Stack>
          <ErrorSummary
            labels={{
              unit: t.unit,
              place: t.place,
              heldOn: t.heldOn,
              delegates: t.delegates,
              voterCount: t.voterCount,
              startsAt: t.startsAt,
              topic: t.topic,
            }}
          />
          <Card>
            <Stack>
              <FieldRow>
                <Combobox
                  name="unit"
                  label={t.unit}
                  options={choices.units}
                  value={typed(values, 'unit')}
                  placeholder={t.chooseUnit}
                  required
                />
                <TextInput
                  name="place"
                  label={t.place}
                  hint={t.placeHint}
                  value={typed(values, 'place')}
                  required
                />
                <DateField
                  name="heldOn"
                  label={t.heldOn}
                  value={typed(values, 'heldOn')}
                  required
                />
                <TextInput
                  name="startsAt"
                  label={t.startsAt}
                  hint={isPlan ? t.startsAtHint : undefined}
                  value={typed(values, 'startsAt')}
                  width="short"
                  optional={!isPlan}
                />
              </FieldRow>
              <TextInput
                name="topic"
                label={t.topic}
                hint={t.topicHint}
                value={typed(values, 'topic')}
                required={isPlan}
                optional={!isPlan}
              />
              <TextArea
                name="delegates"
                label={t.delegates}
                hint={t.delegatesHint}
                value={typed(values, 'delegates')}
                rows={3}
                required={!isPlan}
                optional={isPlan}
              />
              <FieldRow>
                {!isPlan && (
                  <TextInput
                    name="voterCount"
                    label={t.voterCount}
                    inputMode="numeric"
                    width="short"
                    value={typed(values, 'voterCount')}
                  />
                )}
                <Select
                  name="delegateGroup"
                  label={t.delegateGroup}
                  options={groups}
                  value={typed(values, 'delegateGroup')}
                  placeholder={t.noGroup}
                />
                <Select
                  name="session"
                  label={t.session}
                  options={choices.sessions}
                  value={typed(values, 'session')}
                  placeholder={props.sessionName ?? t.noSession}
                  hint={props.sessionName === null ? t.noSessionHint : undefined}
                />
              </FieldRow>
              <RadioCards
                name="timing"
                label={t.timing}
                plain
                options={CONTACT_TIMINGS.map((one) => ({ value: one, label: words.timings[one] }))}
                value={typed(values, 'timing') || 'before'}
              />
              <TextArea
                name="note"
                label={t.note}
                value={typed(values, 'note')}
                rows={2}
                optional
              />
            </Stack>
          </Card>
          <SubmitBar>
            <Button tone="primary">{save}</Button>
          </SubmitBar>
        </Stack>
      </Form>
    </>
  );
};
