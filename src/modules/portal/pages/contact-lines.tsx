import { weekdayName } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { petitionWords } from '#src/modules/petitions/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { Meta } from '#src/ui/index.ts';
import { announced } from '../announced.ts';
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
}

export const ContactLines = ({ locale, council, contacts, level = 3 }: ContactLinesProps) => {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <ul class="voices">
      {contacts.map((contact) => (
        <li class="voice" key={contact.code}>
          <div class="voice-words">
            <Title class="voice-title">
              <a href={publicHref(locale, `${baseOf(council)}/tiep-xuc/${contact.code}`)}>
                {weekdayName(contact.heldOn as Day, locale)}, {shownDay(contact.heldOn)}:{' '}
                <span lang="vi">{announced(contact.place)}</span>
              </a>
            </Title>
            <p class="voice-meta">
              <Meta
                items={[
                  contact.unitName,
                  petitionWords(locale).timings[contact.timing],
                  contact.sessionName,
                  contact.groupName,
                ]}
              />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};
