import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  Checkbox,
  DateField,
  ErrorSummary,
  Form,
  PageHeader,
  Prose,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import type { Consent } from '../consent.ts';
import { inboxText } from '../messages/inbox.ts';
import { submitText } from '../messages/submit.ts';

interface IntakePageProps {
  readonly locale: Locale;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly consent: Consent;
}

export const IntakePage = ({ locale, values, refusal, consent }: IntakePageProps) => {
  const t = inboxText(locale);
  return (
    <>
      <PageHeader
        title={t.settings}
        subtitle={t.settingsLead}
        breadcrumbs={[{ href: '/submissions', label: t.title }]}
      />
      <Form action="/submissions/settings" errors={refusal?.fields} guard>
        {refusal && <ErrorSummary title={refusal.message} />}
        <Checkbox
          name="isOpen"
          label={t.isOpen}
          detail={t.isOpenDetail}
          checked={typed(values, 'isOpen') !== ''}
        />
        <TextInput
          name="keepDays"
          label={t.keepDays}
          hint={t.keepDaysHint}
          value={typed(values, 'keepDays')}
          width="short"
          inputMode="numeric"
          required
        />
        <Card title={t.consent}>
          <details>
            <summary>{`${t.consentNow}: ${submitText(locale).consentBasis(consent.basis, formatDay(day(consent.from)))}`}</summary>
            <Prose text={consent.text} />
          </details>
          <p class="field-hint">{t.consentHint}</p>
          <DateField
            name="consentFrom"
            label={t.consentFrom}
            value={typed(values, 'consentFrom')}
          />
          <TextInput
            name="consentBasis"
            label={t.consentBasis}
            value={typed(values, 'consentBasis')}
          />
          <TextArea
            name="consentText"
            label={t.consentNew}
            value={typed(values, 'consentText')}
            rows={8}
            limit={4_000}
          />
        </Card>
        <SubmitBar>
          <Button tone="primary">{t.save}</Button>
        </SubmitBar>
      </Form>
    </>
  );
};
