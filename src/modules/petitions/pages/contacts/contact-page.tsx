import {
  Card,
  DataTable,
  EmptyState,
  LinkButton,
  Meta,
  PageHeader,
  Prose,
  Section,
  Stack,
} from '#src/ui/index.ts';
import { contactsText } from '../../messages/contacts.ts';
import { registerText } from '../../messages/register.ts';
import { petitionWords } from '../../messages/words.ts';
import { StateBadge } from '../marks.tsx';
import { whenOf } from './contact-list-page.tsx';
import { FastEntry } from './fast-entry.tsx';
import { PlannedContact } from './planned-contact.tsx';
import { TellingSection } from './telling-section.tsx';
import type { ContactProps } from './fast-entry.tsx';

const figure = new Intl.NumberFormat('vi-VN');

/** A contact, the table to type its opinions into, and what has been saved so far. */
export const ContactPage = (props: ContactProps) => {
  const { locale, contact, petitions, mayRecord, total } = props;
  const isHeld = contact.state === 'held';
  const t = contactsText(locale);
  const words = petitionWords(locale);
  return (
    <>
      <PageHeader
        title={`${contact.place}, ${contact.unit_name}`}
        subtitle={
          <Meta
            items={[
              whenOf(contact),
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
          mayRecord &&
          isHeld && (
            <LinkButton href={`/contacts/${contact.code}/edit`} icon="edit">
              {t.edit}
            </LinkButton>
          )
        }
      />
      <Stack>
        {props.panels}
        {!isHeld && <PlannedContact {...props} />}
        {mayRecord && isHeld && <FastEntry {...props} />}
        {isHeld && (
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
        )}
        {isHeld && <TellingSection locale={locale} contact={contact} {...props.telling} />}
        {(contact.delegates !== '' || contact.note !== '') && (
          <Card title={t.delegates} tone="quiet">
            <Prose text={contact.delegates} />
            {contact.note && <Prose text={contact.note} />}
          </Card>
        )}
      </Stack>
    </>
  );
};
