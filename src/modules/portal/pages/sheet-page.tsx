import { petitionWords } from '#src/modules/petitions/index.ts';
import type { PublicPetition } from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Button, EmptyState, PageHeader, Section, Select } from '#src/ui/index.ts';
import type { Hamlet } from '../hamlets.ts';
import { placeText } from '../messages/places.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import { baseOf, reachOf } from '../site.ts';
import { className } from './petition-answers.tsx';
import { shownDay } from './petition-lines.tsx';

export interface SheetPageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** The unit and the hamlet that were chosen. */
  readonly unit: string;
  readonly hamlet: string;
  readonly hamlets: readonly Hamlet[];
  /** Null until a place is chosen. */
  readonly place: string | null;
  readonly petitions: readonly PublicPetition[];
  readonly today: string;
  readonly aloud: string;
  readonly origin: string;
}

export const SheetPage = (props: SheetPageProps) => {
  const { locale, place, petitions, today } = props;
  const text = placeText(locale).sheet;
  return (
    <>
      <PageHeader
        title={text.title}
        subtitle={place === null ? text.lead : `${text.of(place)}. ${text.made(shownDay(today))}.`}
      />
      <Chooser {...props} />
      {place !== null && petitions.length === 0 && <EmptyState icon="print" title={text.none} />}
      {place !== null && petitions.length > 0 && <Sheet {...props} />}
    </>
  );
};

const Chooser = ({ locale, council, units, unit, hamlet, hamlets }: SheetPageProps) => {
  const text = placeText(locale).sheet;
  return (
    <search class="asking no-print">
      <form method="get" action={`${baseOf(council)}/phieu-tra-loi`}>
        <Select
          name="xa"
          label={text.choose}
          value={unit}
          options={units.map(({ code, name }) => ({ value: code, label: name }))}
        />
        {hamlets.length > 0 && (
          <Select
            name="thon"
            label={text.hamlet}
            placeholder={text.anyHamlet}
            value={hamlet}
            options={hamlets.map(({ key, name }) => ({ value: key, label: name }))}
          />
        )}
        {locale === 'en' && <input type="hidden" name="lang" value="en" />}
        <div class="asking-go">
          <Button tone="primary">{text.show}</Button>
        </div>
      </form>
    </search>
  );
};

const Sheet = (props: SheetPageProps) => {
  const { locale, council, petitions, aloud, origin } = props;
  const text = placeText(locale).sheet;
  const labels = petitionWords(locale).publicLabels;
  return (
    <>
      <p class="no-print side-note">{text.print}</p>
      <div class="answer-sheet">
        <ol class="sheet-lines" aria-label={text.caption}>
          {petitions.map((petition) => (
            <li key={petition.code}>
              <p lang="vi">
                <strong>{petition.asked}</strong> ({petition.code})
              </p>
              <p>
                <AnswerCell petition={petition} locale={locale} />
              </p>
              <p>
                {text.result}: {labels[petition.publicLabel]}
              </p>
            </li>
          ))}
        </ol>
        <p class="after">
          {text.more} {`${origin}${baseOf(council)}`}
          {reachOf(council, locale).map(({ text: line }) => ` · ${line}`)}
        </p>
      </div>
      <div class="no-print">
        <Section title={text.aloud} note={text.copy}>
          <div class="aloud" lang="vi">
            {aloud}
          </div>
        </Section>
      </div>
    </>
  );
};

const AnswerCell = ({
  petition,
  locale,
}: {
  readonly petition: PublicPetition;
  readonly locale: Locale;
}) => {
  const [answer] = petition.answers;
  if (!answer) {
    const text = placeText(locale).sheet;
    const { answeredOn } = petition;
    return <span>{answeredOn === null ? text.notYet : text.onSpot(shownDay(answeredOn))}.</span>;
  }
  return (
    <span lang="vi">
      {[answer.bodyName, answer.number, shownDay(answer.on)].filter(Boolean).join(', ')}:{' '}
      {answer.text === null ? className(answer, locale) : shortened(answer.text)}
    </span>
  );
};

const LINE = 260;

/** A whole answer does not fit a sheet of many: its first sentences, cut between words. */
export function shortened(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= LINE) return flat;
  const head = flat.slice(0, LINE);
  const stop = head.lastIndexOf('. ');
  return stop > LINE / 2 ? head.slice(0, stop + 1) : `${head.slice(0, head.lastIndexOf(' '))}…`;
}
