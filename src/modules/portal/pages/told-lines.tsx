import type { PublicTelling } from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { petitionText } from '../messages/petitions.ts';
import { shownDay } from './petition-lines.tsx';

interface ToldLinesProps {
  readonly locale: Locale;
  readonly tellings: readonly PublicTelling[];
}

/** Each time voters were told: how, when, by which body. */
export const ToldLines = ({ locale, tellings }: ToldLinesProps) => {
  const { toldBy } = petitionText(locale).record;
  return (
    <ul class="plain-list">
      {tellings.map(({ on, way, bodyName, contact }) => (
        <li key={`${on}${way}${contact?.code}${bodyName}`}>
          {contact === null ? (
            toldBy[way](shownDay(on))
          ) : (
            <a href={publicHref(locale, `/cong-khai/${contact.unitCode}/tiep-xuc/${contact.code}`)}>
              {toldBy[way](shownDay(on))}
            </a>
          )}
          <span class="side-note">{bodyName}</span>
        </li>
      ))}
    </ul>
  );
};
