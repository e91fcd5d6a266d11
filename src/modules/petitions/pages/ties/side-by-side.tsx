import type { Selectable } from 'kysely';
import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { wordsOnlyIn } from '#src/platform/text/word-diff.ts';
import { Card, Columns, DefinitionList, Highlight, Section } from '#src/ui/index.ts';
import { linkText } from '../../messages/links.ts';
import { recordPageText } from '../../messages/record-page.ts';
import type { TiedPetition } from '../../queries/links.ts';
import type { PetitionerRow } from '../../schema.ts';
import { StateBadge } from '../marks.tsx';

export interface Side {
  readonly petition: TiedPetition;
  readonly petitioners: readonly Selectable<PetitionerRow>[];
  readonly fieldLabel: string | null;
}

interface SideBySideProps {
  readonly locale: Locale;
  readonly sides: readonly Side[];
}

/** Petitions beside each other; every text is marked where it says other words than the first. */
export const SideBySide = ({ locale, sides }: SideBySideProps) => {
  const [first] = sides;
  return (
    <Section title={linkText(locale).beside} note={linkText(locale).differences}>
      <Columns>
        {sides.map((side) => (
          <OneSide
            locale={locale}
            side={side}
            beside={side === first ? sides[1] : first}
            key={side.petition.id}
          />
        ))}
      </Columns>
    </Section>
  );
};

const OneSide = (props: { locale: Locale; side: Side; beside: Side | undefined }) => {
  const { locale, side, beside } = props;
  const { petition, petitioners, fieldLabel } = side;
  const t = linkText(locale);
  const words = recordPageText(locale);
  const text = petition.original_text;
  const ranges = beside ? wordsOnlyIn(text, beside.petition.original_text) : [];
  return (
    <Card
      title={<a href={`/petitions/${petition.code}`}>{petition.code}</a>}
      actions={<StateBadge state={petition.state} locale={locale} />}
    >
      <div class="prose-text prose-large">
        <Highlight text={text} ranges={ranges} />
      </div>
      <DefinitionList
        stacked
        columns={2}
        items={[
          {
            term: words.places,
            value: petition.place_text || petition.unit_name,
          },
          { term: words.received, value: formatDay(day(petition.received_on)) },
          { term: words.session, value: petition.session_name ?? t.noSession },
          { term: words.field, value: fieldLabel ?? words.none },
          { term: words.body, value: petition.body_name ?? words.none },
          { term: t.voicesLabel, value: String(petition.voices) },
          {
            term: t.people,
            value: petitioners.map(({ full_name }) => full_name).join(', ') || t.noPeople,
          },
        ]}
      />
    </Card>
  );
};
