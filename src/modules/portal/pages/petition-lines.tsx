import { formatDay } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { petitionWords } from '#src/modules/petitions/index.ts';
import type { PublicLine } from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { Badge, Meta } from '#src/ui/index.ts';
import { LABEL_TONES } from '../labels.ts';
import { petitionText } from '../messages/petitions.ts';
import { petitionPath } from '../site.ts';

interface PetitionLinesProps {
  readonly locale: Locale;
  readonly council: { readonly unitCode: string };
  readonly items: readonly PublicLine[];
  readonly fields: ReadonlyMap<string, string>;
  /** The level of the titles: below the heading they stand under. */
  readonly level?: 2 | 3;
  /** Told apart by code: at a contact several speak of the same thing. */
  readonly withCodes?: boolean;
}

export const shownDay = (day: string): string => formatDay(day as Day);

/** Petitions as a voter reads them: what, how it stands, who, when. */
export const PetitionLines = (props: PetitionLinesProps) => {
  const { locale, council, items, fields, level = 3, withCodes = false } = props;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <ul class="voices">
      {items.map((item) => (
        <li class="voice" key={item.code}>
          <div class="voice-words">
            <Title class="voice-title">
              <a href={publicHref(locale, petitionPath(council, item.code))} lang="vi">
                {item.title}
              </a>
            </Title>
            {!saysItAll(item) && <p lang="vi">{item.asked}</p>}
            <p class="voice-meta">
              <Meta
                items={[
                  withCodes && item.code,
                  item.unitName,
                  fields.get(item.fieldCode ?? ''),
                  item.answeringBodyName,
                  whenOf(item, locale),
                ]}
              />
            </p>
          </div>
          <Badge tone={LABEL_TONES[item.publicLabel]}>
            {petitionWords(locale).publicLabels[item.publicLabel]}
          </Badge>
        </li>
      ))}
    </ul>
  );
};

function whenOf(item: PublicLine, locale: Locale): string {
  const text = petitionText(locale).register;
  if (item.answeredOn) return text.answeredOn(shownDay(item.answeredOn));
  if (item.dueOn) return text.dueOn(shownDay(item.dueOn));
  return text.receivedOn(shownDay(item.receivedOn));
}

/** A title that says all of the petition is not read twice. */
export function saysItAll({ title, asked }: Pick<PublicLine, 'title' | 'asked'>): boolean {
  const said = searchKey(asked);
  return said !== '' && searchKey(title).includes(said);
}
