import { petitionWords } from '#src/modules/petitions/index.ts';
import type { PublicLine } from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import {
  DefinitionList,
  EmptyState,
  LinkButton,
  Notice,
  PageHeader,
  Section,
} from '#src/ui/index.ts';
import { announced } from '../announced.ts';
import { placeText } from '../messages/places.ts';
import type { PublicContact } from '../queries/contacts.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import { baseOf } from '../site.ts';
import { ContactLines, StateMark } from './contact-lines.tsx';
import { PetitionLines, shownDay } from './petition-lines.tsx';

export interface ContactsPageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  /** What is announced, nearest first; told on the first page. */
  readonly ahead: readonly PublicContact[];
  readonly contacts: readonly PublicContact[];
  readonly today: string;
  readonly next: string | null;
  readonly isFirst: boolean;
}

export const ContactsPage = (props: ContactsPageProps) => {
  const { locale, council, contacts, next, isFirst, today } = props;
  const text = placeText(locale).contacts;
  const path = `${baseOf(council)}/tiep-xuc`;
  return (
    <>
      <PageHeader title={text.title} subtitle={text.lead} />
      {isFirst && <Ahead {...props} />}
      <Section title={text.before}>
        {contacts.length === 0 ? (
          <EmptyState icon="calendar" title={text.none} />
        ) : (
          <ContactLines {...{ locale, council, contacts, today }} />
        )}
      </Section>
      <nav class="turning" aria-label={text.title}>
        {!isFirst && <a href={publicHref(locale, path)}>{text.first}</a>}
        {next !== null && (
          <LinkButton href={publicHref(locale, path, { trang: next })}>{text.next}</LinkButton>
        )}
      </nav>
    </>
  );
};

const Ahead = ({ locale, council, ahead, today }: ContactsPageProps) => {
  const text = placeText(locale).contacts;
  return (
    <Section title={text.ahead}>
      {ahead.length === 0 ? (
        <p>{text.noneAhead}</p>
      ) : (
        <>
          <ContactLines {...{ locale, council, today }} contacts={ahead} />
          <p class="after">
            <a href={`${baseOf(council)}/lich.ics`}>{text.calendar}</a>
          </p>
        </>
      )}
    </Section>
  );
};

export interface ContactPageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly contact: PublicContact;
  readonly delegates: readonly string[];
  readonly petitions: readonly PublicLine[];
  /** Published petitions whose results were told here. */
  readonly told: readonly PublicLine[];
  readonly today: string;
  readonly unpublished: number;
  readonly fields: ReadonlyMap<string, string>;
}

export const ContactPage = (props: ContactPageProps) => {
  const { locale, council, contact, petitions, told, unpublished, today } = props;
  const isAhead = contact.state === 'planned' && contact.heldOn >= today;
  const text = placeText(locale).contacts;
  return (
    <>
      <PageHeader
        title={contactTitle(contact, locale)}
        breadcrumbs={[
          { href: publicHref(locale, `${baseOf(council)}/tiep-xuc`), label: text.title },
        ]}
        marks={<StateMark {...{ locale, contact, today }} />}
      />
      <Changed {...props} />
      {isAhead && <p>{text.come}</p>}
      <ContactFacts {...props} />
      {contact.state === 'planned' && !isAhead && <p>{text.waitingWords}</p>}
      {contact.state === 'held' && (
        <Section title={text.said}>
          {petitions.length === 0 ? (
            <p>{text.nothing}</p>
          ) : (
            <PetitionLines {...props} items={petitions} withCodes />
          )}
          {unpublished > 0 && <p class="after">{text.unpublished(unpublished)}</p>}
        </Section>
      )}
      {told.length > 0 && (
        <Section title={text.tellHere}>
          <PetitionLines {...props} items={told} withCodes />
        </Section>
      )}
    </>
  );
};

/** Moved or called off: said above everything else, with what had been announced. */
const Changed = ({ locale, contact }: ContactPageProps) => {
  const text = placeText(locale).contacts;
  const { movedFrom, cancelledOn, cancelledWords } = contact;
  if (cancelledOn !== null)
    return (
      <Notice tone="danger" title={text.cancelledOn(shownDay(cancelledOn))}>
        <p lang="vi">{cancelledWords}</p>
      </Notice>
    );
  if (movedFrom === null) return null;
  const parts = [
    shownDay(movedFrom.on),
    movedFrom.at,
    movedFrom.place && announced(movedFrom.place),
  ];
  return <Notice tone="warning">{text.movedFrom(parts.filter(Boolean).join(', '))}</Notice>;
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
        { term: text.day, value: shownDay(contact.heldOn) },
        contact.startsAt !== '' && { term: text.hour, value: contact.startsAt },
        contact.topic !== '' && {
          term: text.topic,
          value: <span lang="vi">{contact.topic}</span>,
        },
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
