import type { ComponentChildren } from 'preact';
import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Card,
  Combobox,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  LinkButton,
  Meta,
  PageHeader,
  Pager,
  Prose,
  RadioCards,
  RowsEditor,
  Section,
  Select,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { typed, typedRows } from '#src/platform/web/typed.ts';
import { contactsText } from '../messages/contacts.ts';
import { registerText } from '../messages/register.ts';
import { petitionWords } from '../messages/words.ts';
import type { Choices, NamedChoice } from '../queries/choices.ts';
import type { Contact, ListedContact } from '../queries/contacts.ts';
import type { ListedPetition } from '../queries/register.ts';
import { CONTACT_TIMINGS, PETITION_KINDS } from '../schema.ts';
import { StateBadge } from './marks.tsx';
import { RefusalNotice } from './recording/recording-parts.tsx';
import { SimilarWhileTyping } from './similar-panel.tsx';

interface ContactsProps {
  readonly locale: Locale;
  readonly contacts: readonly ListedContact[];
  readonly nextHref: string | undefined;
  readonly mayRecord: boolean;
}

const figure = new Intl.NumberFormat('vi-VN');

/** Every meeting with voters, newest first. */
export const ContactsPage = ({ locale, contacts, nextHref, mayRecord }: ContactsProps) => {
  const t = contactsText(locale);
  const words = petitionWords(locale);
  const create = mayRecord && (
    <LinkButton href="/contacts/new" tone="primary" icon="plus">
      {t.create}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.lead}
        breadcrumbs={[{ href: '/petitions', label: registerText(locale).title }]}
        actions={contacts.length > 0 && create}
      />
      <DataTable
        caption={t.title}
        rows={contacts}
        rowKey={(row) => row.id}
        rowHref={(row) => `/contacts/${row.code}`}
        empty={
          <EmptyState title={t.noContacts} actions={create}>
            {mayRecord ? t.noContactsLead : ''}
          </EmptyState>
        }
        columns={[
          {
            key: 'place',
            header: t.place,
            card: 'title',
            cell: (row) => `${row.place}, ${row.unit_name}`,
          },
          {
            key: 'on',
            header: t.heldOn,
            nowrap: true,
            card: 'meta',
            cell: (row) => formatDay(day(row.held_on)),
          },
          {
            key: 'timing',
            header: t.timing,
            card: 'meta',
            cell: (row) => <Meta items={[words.timings[row.timing], row.session_name]} />,
          },
          {
            key: 'voters',
            header: t.voterCount,
            align: 'end',
            card: 'hidden',
            cell: (row) => (row.voter_count === null ? '' : figure.format(row.voter_count)),
          },
          {
            key: 'opinions',
            header: t.opinions,
            align: 'end',
            card: 'mark',
            cell: (row) => figure.format(row.opinion_count ?? 0),
          },
        ]}
      />
      {nextHref && <Pager nextHref={nextHref} total="" />}
    </>
  );
};

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
}

export const ContactFormPage = (props: ContactFormProps) => {
  const { locale, values, refusal, choices, groups, contact } = props;
  const t = contactsText(locale);
  const words = petitionWords(locale);
  return (
    <>
      <PageHeader
        title={contact ? t.editTitle : t.newTitle}
        breadcrumbs={[
          { href: '/contacts', label: t.title },
          ...(contact ? [{ href: `/contacts/${contact.code}`, label: contact.code }] : []),
        ]}
      />
      <RefusalNotice refusal={refusal} />
      <Form
        action={contact ? `/contacts/${contact.code}/edit` : '/contacts'}
        fields={
          contact
            ? { version: typed(values, 'version') || String(contact.version) }
            : { requestKey: props.requestKey }
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
              </FieldRow>
              <TextArea
                name="delegates"
                label={t.delegates}
                hint={t.delegatesHint}
                value={typed(values, 'delegates')}
                rows={3}
                required
              />
              <FieldRow>
                <TextInput
                  name="voterCount"
                  label={t.voterCount}
                  inputMode="numeric"
                  width="short"
                  value={typed(values, 'voterCount')}
                />
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
            <Button tone="primary">{contact ? t.saveEdit : t.save}</Button>
          </SubmitBar>
        </Stack>
      </Form>
    </>
  );
};

interface ContactProps {
  readonly locale: Locale;
  readonly contact: Contact;
  readonly petitions: readonly ListedPetition[];
  readonly total: number;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly choices: Choices;
  readonly requestKey: string;
  readonly mayRecord: boolean;
  /** What was found to be alike, where the button asked for it. */
  readonly similar?: ComponentChildren;
}

const FastEntry = ({ requestKey, ...props }: ContactProps) => {
  const { locale, contact, values, refusal, choices } = props;
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
      >
        <RowsEditor
          name="rows"
          label={t.opinions}
          rows={typedRows(values, 'rows')}
          blank={5}
          columns={[
            { key: 'text', label: t.text, placeholder: t.text, kind: 'area', width: 'wide' },
            { key: 'place', label: t.detail, placeholder: t.detail, width: 'narrow' },
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
            { key: 'spotAnswer', label: t.spotAnswer, placeholder: t.spotAnswer, width: 'narrow' },
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

/** A contact, the table to type its opinions into, and what has been saved so far. */
export const ContactPage = (props: ContactProps) => {
  const { locale, contact, petitions, mayRecord, total } = props;
  const t = contactsText(locale);
  const words = petitionWords(locale);
  return (
    <>
      <PageHeader
        title={`${contact.place}, ${contact.unit_name}`}
        subtitle={
          <Meta
            items={[
              formatDay(day(contact.held_on)),
              words.timings[contact.timing],
              contact.session_name,
              contact.group_name,
              contact.voter_count !== null && t.voters(figure.format(contact.voter_count)),
              contact.code,
            ]}
          />
        }
        breadcrumbs={[{ href: '/contacts', label: t.title }]}
        actions={
          mayRecord && (
            <LinkButton href={`/contacts/${contact.code}/edit`} icon="edit">
              {t.edit}
            </LinkButton>
          )
        }
      />
      <Stack>
        {mayRecord && <FastEntry {...props} />}
        <Section title={t.savedRows} note={t.opinionCount(total)}>
          <DataTable
            caption={t.savedRows}
            rows={petitions}
            rowKey={(row) => row.id}
            rowHref={(row) => `/petitions/${row.code}`}
            dense
            empty={<EmptyState title={t.noRows}>{mayRecord ? t.noRowsLead : ''}</EmptyState>}
            columns={[
              {
                key: 'code',
                header: registerText(locale).columns.code,
                nowrap: true,
                card: 'meta',
                cell: (row) => row.code,
              },
              {
                key: 'title',
                header: t.text,
                width: 'wide',
                card: 'title',
                cell: (row) => row.title,
              },
              { key: 'kind', header: t.kind, card: 'meta', cell: (row) => words.kinds[row.kind] },
              {
                key: 'state',
                header: registerText(locale).columns.state,
                card: 'mark',
                cell: (row) => <StateBadge state={row.state} locale={locale} />,
              },
            ]}
          />
        </Section>
        <Card title={t.delegates} tone="quiet">
          <Prose text={contact.delegates} />
          {contact.note && <Prose text={contact.note} />}
        </Card>
      </Stack>
    </>
  );
};
