import type { OpenCouncil } from '#src/modules/portal/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { Button, EmptyState, PageHeader, Section, TextInput } from '#src/ui/index.ts';
import { submitText } from '../messages/submit.ts';

interface ChoosePageProps {
  readonly locale: Locale;
  readonly asked: string;
  readonly councils: readonly OpenCouncil[];
}

export const submitPath = ({ unitCode }: Pick<OpenCouncil, 'unitCode'>): string =>
  `/gui-kien-nghi/${unitCode}`;

export const ChoosePage = ({ locale, asked, councils }: ChoosePageProps) => {
  const t = submitText(locale);
  const of = (tier: OpenCouncil['tier']) => councils.filter((council) => council.tier === tier);
  return (
    <>
      <PageHeader title={t.chooseTitle} subtitle={t.chooseLead} />
      <search class="ask-place">
        <form method="get" action="/gui-kien-nghi">
          <TextInput name="q" label={t.place} value={asked} width="full" />
          {locale === 'en' && <input type="hidden" name="lang" value="en" />}
          <Button tone="primary">{t.find}</Button>
        </form>
      </search>
      {councils.length === 0 && (
        <EmptyState
          icon="search"
          title={t.noPlace(asked)}
          actions={asked !== '' && <a href={publicHref(locale, '/gui-kien-nghi')}>{t.all}</a>}
        />
      )}
      <Places locale={locale} title={t.provinces} councils={of('province')} />
      <Places locale={locale} title={t.communes} councils={of('commune')} />
    </>
  );
};

interface PlacesProps {
  readonly locale: Locale;
  readonly title: string;
  readonly councils: readonly OpenCouncil[];
}

const Places = ({ locale, title, councils }: PlacesProps) =>
  councils.length === 0 ? null : (
    <Section title={title}>
      <ul class="places">
        {councils.map((council) => (
          <li key={council.unitCode}>
            <a href={publicHref(locale, submitPath(council))} lang="vi">
              {council.unitName}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
