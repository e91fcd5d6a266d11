import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import {
  Button,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  Section,
  TextInput,
} from '#src/ui/index.ts';
import { lookUpText } from '../messages/look-up.ts';

export interface LookUpPageProps {
  readonly locale: Locale;
  readonly typed: string;
  readonly error: string | null;
  /** The public page of the petition whose code was typed instead. */
  readonly meant?: { readonly code: string; readonly path: string | null } | null;
}

export const LookUpPage = ({ locale, typed, error, meant = null }: LookUpPageProps) => {
  const t = lookUpText(locale);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.lead} />
      {meant !== null && (
        <Notice tone="info">
          {meant.path === null ? (
            t.notPublic
          ) : (
            <a href={publicHref(locale, meant.path)}>{t.openPetition(meant.code)}</a>
          )}
        </Notice>
      )}
      <Form
        action={publicHref(locale, '/tra-cuu')}
        {...(error !== null && { errors: { code: error } })}
      >
        {error !== null && <ErrorSummary title={t.lookError} />}
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
