import { weekdayName } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { petitionWords } from '#src/modules/petitions/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { Badge, Meta } from '#src/ui/index.ts';
import { announced } from '../announced.ts';
import { placeText } from '../messages/places.ts';
import type { PublicContact } from '../queries/contacts.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import { baseOf } from '../site.ts';
import { shownDay } from './petition-lines.tsx';

interface ContactLinesProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly contacts: readonly PublicContact[];
  /** The level of the titles: below the heading they stand under. */
  readonly level?: 2 | 3;
  readonly today: string;
}

export const ContactLines = ({
  locale,
  council,
  contacts,
  today,
  level = 3,
}: ContactLinesProps) => {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <ul class="voices">
      {contacts.map((contact) => (
        <li class="voice" key={contact.code}>
          <div class="voice-words">
            <Title class="voice-title">
              <a href={publicHref(locale, `${baseOf(council)}/tiep-xuc/${contact.code}`)}>
                {weekdayName(contact.heldOn as Day, locale)}, {whenOf(contact)}:{' '}
                <span lang="vi">{announced(contact.place)}</span>
              </a>
            </Title>
            <p class="voice-meta">
              <Meta
                items={[
                  contact.state !== 'held' && <StateMark {...{ locale, contact, today }} />,
                  contact.topic !== '' && <span lang="vi">{contact.topic}</span>,
                  contact.unitName,
                  petitionWords(locale).timings[contact.timing],
                  contact.sessionName,
                  contact.groupName,
                ]}
              />
            </p>
            {contact.state === 'cancelled' && contact.cancelledWords !== '' && (
              <p lang="vi">{contact.cancelledWords}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};

interface StateMarkProps {
  readonly locale: Locale;
  readonly contact: PublicContact;
  readonly today: string;
}

/** Coming, today, called off, moved: what a reader must know before going there. */
export const StateMark = ({ locale, contact, today }: StateMarkProps) => {
  const { states, moved } = placeText(locale).contacts;
  if (contact.state === 'held') return null;
  if (contact.state === 'cancelled') return <Badge tone="danger">{states.cancelled}</Badge>;
  if (contact.heldOn < today) return <Badge>{states.waiting}</Badge>;
  return (
    <>
      <Badge tone="info">{contact.heldOn === today ? states.today : states.planned}</Badge>{' '}
      {contact.movedFrom !== null && <Badge tone="warning">{moved}</Badge>}
    </>
  );
};

/** `24/11/2026, 08:30`. */
export const whenOf = ({ heldOn, startsAt }: PublicContact): string =>
  [shownDay(heldOn), startsAt].filter(Boolean).join(', ');
