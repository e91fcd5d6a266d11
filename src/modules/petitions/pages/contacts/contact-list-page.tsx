import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  DataTable,
  EmptyState,
  ItemList,
  LinkButton,
  Meta,
  PageHeader,
  Pager,
  Section,
} from '#src/ui/index.ts';
import { contactsText } from '../../messages/contacts.ts';
import { registerText } from '../../messages/register.ts';
import { petitionWords } from '../../messages/words.ts';
import type { Contact, ListedContact } from '../../queries/contacts.ts';

interface ContactsProps {
  readonly locale: Locale;
  readonly contacts: readonly ListedContact[];
  readonly planned: readonly Contact[];
  readonly today: string;
  readonly nextHref: string | undefined;
  readonly mayRecord: boolean;
}

const figure = new Intl.NumberFormat('vi-VN');

/** Every meeting with voters, newest first. */
export const ContactsPage = (props: ContactsProps) => {
  const { locale, contacts, planned, nextHref, mayRecord } = props;
  const t = contactsText(locale);
  const words = petitionWords(locale);
  const create = mayRecord && (
    <>
      <LinkButton href="/contacts/new?plan=1" icon="calendar">
        {t.plan}
      </LinkButton>
      <LinkButton href="/contacts/new" tone="primary" icon="plus">
        {t.create}
      </LinkButton>
    </>
  );
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.lead}
        breadcrumbs={[{ href: '/petitions', label: registerText(locale).title }]}
        actions={contacts.length + planned.length > 0 && create}
      />
      {planned.length > 0 && <Planned {...props} />}
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
            below: (row) => row.state === 'cancelled' && <Badge>{t.states.cancelled}</Badge>,
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

const Planned = ({ locale, planned, today }: ContactsProps) => {
  const t = contactsText(locale);
  return (
    <Section title={t.plannedTitle} note={t.plannedNote}>
      <ItemList
        items={planned.map((one) => ({
          key: one.id,
          href: `/contacts/${one.code}`,
          title: `${one.place}, ${one.unit_name}`,
          meta: <Meta items={[whenOf(one), one.topic, one.group_name]} />,
          mark:
            one.held_on < today ? (
              <Badge tone="warning">{t.states.waiting}</Badge>
            ) : (
              <Badge tone="info">{t.states.planned}</Badge>
            ),
        }))}
      />
    </Section>
  );
};

/** `24/11/2026, 08:30`. */
export const whenOf = (one: Pick<Contact, 'held_on' | 'starts_at'>): string =>
  [formatDay(day(one.held_on)), one.starts_at].filter(Boolean).join(', ');
