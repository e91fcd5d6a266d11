import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { Button, ErrorSummary, Form, PageHeader, Section, TextInput } from '#src/ui/index.ts';
import { lookUpText } from '../messages/look-up.ts';

interface LookUpPageProps {
  readonly locale: Locale;
  readonly typed: string;
  readonly error: string | null;
}

export const LookUpPage = ({ locale, typed, error }: LookUpPageProps) => {
  const t = lookUpText(locale);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.lead} />
      <Form
        action={publicHref(locale, '/tra-cuu')}
        {...(error !== null && { errors: { code: error } })}
      >
        {error !== null && <ErrorSummary />}
        <div class="code-field">
          <TextInput
            name="code"
            label={t.code}
            hint={t.codeHint}
            value={typed}
            maxLength={60}
            tabular
            required
          />
        </div>
        <div class="button-row">
          <Button tone="primary" icon="search">
            {t.look}
          </Button>
        </div>
      </Form>
      <Section title={t.noCode}>
        <p>{t.noCodeWords}</p>
        <p class="after">
          <a href={publicHref(locale, '/cong-khai')}>{t.publicPages}</a>
        </p>
      </Section>
    </>
  );
};
