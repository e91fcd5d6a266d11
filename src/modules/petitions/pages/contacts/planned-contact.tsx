import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  ButtonRow,
  Card,
  DefinitionList,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  Stack,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import { contactsText } from '../../messages/contacts.ts';
import type { Contact } from '../../queries/contacts.ts';
import { RefusalNotice } from '../recording/recording-parts.tsx';
import { whenOf } from './contact-list-page.tsx';

interface PlannedContactProps {
  readonly locale: Locale;
  readonly contact: Contact;
  readonly today: string;
  readonly mayRecord: boolean;
}

/** What is announced, and what can be done with it: complete, move, cancel. */
export const PlannedContact = ({ locale, contact, today, mayRecord }: PlannedContactProps) => {
  const t = contactsText(locale);
  const href = `/contacts/${contact.code}`;
  const isCancelled = contact.state === 'cancelled';
  const hasCome = contact.held_on <= today;
  return (
    <Card title={isCancelled ? t.states.cancelled : t.states.planned}>
      <Stack>
        {!isCancelled && (
          <Notice tone={hasCome ? 'warning' : 'info'}>{hasCome ? t.toHold : t.notYet}</Notice>
        )}
        <DefinitionList
          columns={2}
          items={[
            { term: t.heldOn, value: whenOf(contact) },
            { term: t.topic, value: contact.topic || '–' },
            contact.announced_on !== null && {
              term: t.move,
              value: t.movedFrom(
                [
                  formatDay(day(contact.announced_on)),
                  contact.announced_at,
                  contact.announced_place,
                ]
                  .filter(Boolean)
                  .join(', '),
              ),
            },
            isCancelled && { term: t.cancelWords, value: contact.cancelled_words },
          ]}
        />
        {mayRecord && !isCancelled && (
          <ButtonRow>
            {hasCome && (
              <LinkButton href={`${href}/held`} tone="primary" icon="edit">
                {t.hold}
              </LinkButton>
            )}
            <LinkButton href={`${href}/edit`} icon="calendar">
              {t.move}
            </LinkButton>
            <LinkButton href={`${href}/cancel`} tone="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        )}
      </Stack>
    </Card>
  );
};

interface CancelPageProps {
  readonly locale: Locale;
  readonly contact: Contact;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
}

export const CancelContactPage = ({ locale, contact, values, refusal }: CancelPageProps) => {
  const t = contactsText(locale);
  const href = `/contacts/${contact.code}`;
  return (
    <>
      <PageHeader
        title={t.cancelTitle}
        subtitle={`${contact.place}, ${contact.unit_name} (${whenOf(contact)})`}
        breadcrumbs={[
          { href: '/contacts', label: t.title },
          { href, label: contact.code },
        ]}
      />
      <RefusalNotice refusal={refusal} />
      <Form
        action={`${href}/cancel`}
        fields={{ version: typed(values, 'version') || String(contact.version) }}
        errors={refusal?.fields}
        guard
      >
        <ErrorSummary labels={{ words: t.cancelWords }} />
        <TextInput
          name="words"
          label={t.cancelWords}
          hint={t.cancelWordsHint}
          value={typed(values, 'words')}
          required
        />
        <SubmitBar>
          <Button tone="danger">{t.cancelSave}</Button>
          <LinkButton href={href} tone="quiet">
            {contact.code}
          </LinkButton>
        </SubmitBar>
      </Form>
    </>
  );
};
