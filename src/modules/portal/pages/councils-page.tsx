import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { Button, EmptyState, PageHeader, Section, TextInput } from '#src/ui/index.ts';
import { siteText } from '../messages/site.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import { baseOf } from '../site.ts';

interface CouncilsPageProps {
  readonly locale: Locale;
  readonly asked: string;
  readonly councils: readonly OpenCouncil[];
}

export const CouncilsPage = ({ locale, asked, councils }: CouncilsPageProps) => {
  const text = siteText(locale).councils;
  const of = (tier: OpenCouncil['tier']) => councils.filter((council) => council.tier === tier);
  return (
    <>
      <PageHeader title={text.title} subtitle={text.lead} />
      <search class="ask-place">
        <form method="get" action="/cong-khai">
          <TextInput name="q" label={text.place} value={asked} width="full" />
          {locale === 'en' && <input type="hidden" name="lang" value="en" />}
          <Button tone="primary">{text.find}</Button>
        </form>
      </search>
      {councils.length === 0 && (
        <EmptyState
          icon="search"
          title={asked === '' ? text.noneYet : text.none(asked)}
          actions={asked !== '' && <a href={publicHref(locale, '/cong-khai')}>{text.all}</a>}
        />
      )}
      <Places title={text.provinces} councils={of('province')} locale={locale} />
      <Places title={text.communes} councils={of('commune')} locale={locale} />
    </>
  );
};

interface PlacesProps {
  readonly title: string;
  readonly councils: readonly OpenCouncil[];
  readonly locale: Locale;
}

const Places = ({ title, councils, locale }: PlacesProps) =>
  councils.length === 0 ? null : (
    <Section title={title}>
      <ul class="places">
        {councils.map((council) => (
          <li key={council.unitCode}>
            <a href={publicHref(locale, baseOf(council))}>{council.unitName}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
