import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { DataTable, EmptyState, LinkButton, Meta, PageHeader, Pager } from '#src/ui/index.ts';
import { contactsText } from '../../messages/contacts.ts';
import { registerText } from '../../messages/register.ts';
import { petitionWords } from '../../messages/words.ts';
import type { ListedContact } from '../../queries/contacts.ts';

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
