import { petitionWords } from '#src/modules/petitions/index.ts';
import type { PublicLine } from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { DefinitionList, EmptyState, LinkButton, PageHeader, Section } from '#src/ui/index.ts';
import { announced } from '../announced.ts';
import { placeText } from '../messages/places.ts';
import type { PublicContact } from '../queries/contacts.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import { baseOf } from '../site.ts';
import { ContactLines } from './contact-lines.tsx';
import { PetitionLines, shownDay } from './petition-lines.tsx';

export interface ContactsPageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly contacts: readonly PublicContact[];
  readonly next: string | null;
  readonly isFirst: boolean;
}

export const ContactsPage = ({ locale, council, contacts, next, isFirst }: ContactsPageProps) => {
  const text = placeText(locale).contacts;
  const path = `${baseOf(council)}/tiep-xuc`;
  return (
    <>
      <PageHeader title={text.title} subtitle={text.lead} />
      {contacts.length === 0 ? (
        <EmptyState icon="calendar" title={text.none} />
      ) : (
        <ContactLines locale={locale} council={council} contacts={contacts} level={2} />
      )}
      <nav class="turning" aria-label={text.title}>
        {!isFirst && <a href={publicHref(locale, path)}>{text.first}</a>}
        {next !== null && (
          <LinkButton href={publicHref(locale, path, { trang: next })}>{text.next}</LinkButton>
        )}
      </nav>
    </>
  );
};

export interface ContactPageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly contact: PublicContact;
  readonly delegates: readonly string[];
  readonly petitions: readonly PublicLine[];
  readonly unpublished: number;
  readonly fields: ReadonlyMap<string, string>;
}

export const ContactPage = (props: ContactPageProps) => {
  const { locale, council, contact, petitions, unpublished } = props;
  const text = placeText(locale).contacts;
  return (
    <>
      <PageHeader
        title={contactTitle(contact, locale)}
        breadcrumbs={[
          { href: publicHref(locale, `${baseOf(council)}/tiep-xuc`), label: text.title },
        ]}
      />
      <ContactFacts {...props} />
      <Section title={text.said}>
        {petitions.length === 0 ? (
          <p>{text.nothing}</p>
        ) : (
          <PetitionLines {...props} items={petitions} withCodes />
        )}
        {unpublished > 0 && <p class="after">{text.unpublished(unpublished)}</p>}
      </Section>
    </>
  );
};

export function contactTitle(contact: PublicContact, locale: Locale): string {
  return placeText(locale).contacts.on(announced(contact.place), shownDay(contact.heldOn));
}

const ContactFacts = ({ locale, contact, delegates }: ContactPageProps) => {
  const text = placeText(locale).contacts;
  return (
    <DefinitionList
      columns={2}
      items={[
        { term: text.unit, value: contact.unitName },
        { term: text.timing, value: petitionWords(locale).timings[contact.timing] },
        contact.sessionName !== null && { term: text.session, value: contact.sessionName },
        contact.groupName !== null && { term: text.group, value: contact.groupName },
        delegates.length > 0 && { term: text.delegates, value: delegates.join(', ') },
        contact.voterCount !== null && { term: text.voters, value: contact.voterCount },
      ]}
    />
  );
};
