import { DENOMINATORS } from '#src/modules/crosschecks/index.ts';
import type { Figures, Measure } from '#src/modules/crosschecks/index.ts';
import type { PublicLine } from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { EmptyState, Icon, Meta, PageHeader, Section, StatRow } from '#src/ui/index.ts';
import type { IconName } from '#src/ui/index.ts';
import { siteText } from '../messages/site.ts';
import { FIGURE_SLUGS, SHOWN_MEASURES } from '../public-figures.ts';
import type { FigureName } from '../public-figures.ts';
import type { PublicContact } from '../queries/contacts.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import { baseOf, inSentence, reachOf } from '../site.ts';
import { ContactLines } from './contact-lines.tsx';
import { PetitionLines } from './petition-lines.tsx';

export interface HomePageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly figures: Figures;
  /** Of those answered, how many somebody recorded as told to voters. */
  readonly told: number;
  /** Those answered last, or published last where none is answered yet. */
  readonly newest: readonly PublicLine[];
  readonly isAnswered: boolean;
  readonly fields: ReadonlyMap<string, string>;
  readonly ahead: readonly PublicContact[];
  readonly contacts: readonly PublicContact[];
  readonly today: string;
  readonly province: OpenCouncil | null;
}

export const HomePage = (props: HomePageProps) => {
  const { locale, council, newest, isAnswered, ahead, contacts } = props;
  const text = siteText(locale).home;
  const base = baseOf(council);
  return (
    <>
      <PageHeader
        title={text.title(inSentence(council.unitName))}
        subtitle={text.lead(council.name)}
      />
      <FourFigures {...props} />
      <Doors {...props} />
      <Section
        title={isAnswered ? text.newest : text.newestAll}
        actions={<a href={publicHref(locale, `${base}/kien-nghi`)}>{text.more}</a>}
      >
        {newest.length === 0 ? (
          <EmptyState icon="inbox" title={text.noneYet}>
            {text.noneYetWords}
          </EmptyState>
        ) : (
          <PetitionLines {...props} items={newest} />
        )}
      </Section>
      {ahead.length > 0 && (
        <Section title={text.ahead}>
          <ContactLines {...props} contacts={ahead} />
        </Section>
      )}
      {contacts.length > 0 && (
        <Section
          title={text.contacts}
          actions={<a href={publicHref(locale, `${base}/tiep-xuc`)}>{text.moreContacts}</a>}
        >
          <ContactLines {...props} />
        </Section>
      )}
      <Office {...props} />
    </>
  );
};

/** Each number opens its rows, and so does what it is counted of. */
const FourFigures = ({ locale, council, figures, told }: HomePageProps) => {
  const text = siteText(locale).home;
  const shown = SHOWN_MEASURES.map((measure) => ({ measure, whole: DENOMINATORS[measure] }));
  if (shown.every(({ measure }) => figures[measure].of === 0)) return null;
  const figure = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB');
  const ofWords = (measure: Measure) => figure.format(figures[measure].of);
  const rows = (name: FigureName) =>
    publicHref(locale, `${baseOf(council)}/kien-nghi`, { 'so-lieu': FIGURE_SLUGS[name] });
  return (
    <Section title={text.figures}>
      <StatRow
        stats={shown.map(({ measure, whole }) => ({
          label: text.figure[measure],
          value: figure.format(figures[measure].value),
          href: rows(measure),
          note: text.outOf(ofWords(measure), text.whole[whole]),
        }))}
      />
      <p class="after">
        {text.outOfRows}{' '}
        <Meta
          items={shown.map(({ measure, whole }) => (
            <a href={rows(whole)} key={whole}>
              {ofWords(measure)} {text.whole[whole]}
            </a>
          ))}
        />
      </p>
      {figures.resolved.of > 0 && (
        <p>
          <a href={rows('told')}>
            {text.told(figure.format(told), figure.format(figures.resolved.of))}
          </a>
        </p>
      )}
    </Section>
  );
};

const Doors = ({ locale, council }: HomePageProps) => {
  const text = siteText(locale).home;
  const doors: readonly (readonly [IconName, string, string, string])[] = [
    ['edit', `/gui-kien-nghi/${council.unitCode}`, text.ask, text.askWords],
    ['search', '/tra-cuu', text.lookUp, text.lookUpWords],
    ['print', `${baseOf(council)}/phieu-tra-loi`, text.sheet, text.sheetWords],
  ];
  return (
    <ul class="doors">
      {doors.map(([icon, href, label, words]) => (
        <li key={href}>
          <a class="door-link" href={publicHref(locale, href)}>
            <Icon name={icon} size={24} />
            <span>
              <strong>{label}</strong>
              <span class="door-words">{words}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
};

const Office = ({ locale, council, province }: HomePageProps) => {
  const text = siteText(locale).home;
  const lines = reachOf(council, locale);
  return (
    <Section title={text.office}>
      {lines.length === 0 && <p>{text.officeNone}</p>}
      {lines.map(({ text: line, href }) => (
        <p key={line}>{href === undefined ? line : <a href={href}>{line}</a>}</p>
      ))}
      {province && (
        <p class="after">
          <a href={publicHref(locale, `${baseOf(province)}/kien-nghi`, { xa: council.unitCode })}>
            {text.province}
          </a>
        </p>
      )}
    </Section>
  );
};
