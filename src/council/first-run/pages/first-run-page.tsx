import { formatDay } from '#src/council/calendar/index.ts';
import { TERM_2026 } from '#src/council/bodies/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  FieldGroup,
  FieldRow,
  Form,
  Notice,
  PageHeader,
  RadioCards,
  RemoteCombobox,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import type { Option } from '#src/ui/index.ts';
import { firstRunText } from '../messages.ts';

export type FirstRunTyped = Readonly<Record<string, string | undefined>>;

export interface FirstRunPageProps {
  readonly locale: Locale;
  readonly typed: FirstRunTyped | null;
  /** Units to choose from, where what was typed names several. */
  readonly choices?: readonly Option[];
  readonly refusal?: Refusal | undefined;
}

interface PartProps {
  readonly locale: Locale;
  /** What was typed, else what the field starts with. */
  readonly value: (name: string, start?: string) => string;
}

export const FirstRunPage = ({ locale, typed, choices = [], refusal }: FirstRunPageProps) => {
  const text = firstRunText(locale);
  const value = (name: string, start = ''): string => (typed ? (typed[name] ?? '') : start);
  const hasFields = Object.keys(refusal?.fields ?? {}).length > 0;
  return (
    <>
      <PageHeader title={text.title} subtitle={text.lead} />
      <Form action="/first-run" errors={refusal?.fields}>
        <ErrorSummary />
        {refusal && !hasFields && (
          <Notice tone="danger" urgent>
            {refusal.message}
          </Notice>
        )}
        <Council locale={locale} value={value} choices={choices} />
        <Term locale={locale} value={value} />
        <Administrator locale={locale} value={value} />
        <SubmitBar>
          <Button tone="primary">{text.submit}</Button>
        </SubmitBar>
      </Form>
    </>
  );
};

const Council = ({
  locale,
  value,
  choices,
}: PartProps & { readonly choices: readonly Option[] }) => {
  const text = firstRunText(locale);
  return (
    <FieldGroup legend={text.council}>
      <RemoteCombobox
        name="unitCode"
        textName="unitText"
        src="/first-run/units"
        label={text.unit}
        hint={text.unitHint}
        value={value('unitCode')}
        text={value('unitText')}
        required
      />
      {choices.length > 0 && (
        <RadioCards name="unitChoice" label={text.whichUnit} options={choices} plain />
      )}
      <TextInput
        name="officeName"
        label={text.officeName}
        hint={text.officeHint}
        value={value('officeName')}
        optional
      />
    </FieldGroup>
  );
};

const Term = ({ locale, value }: PartProps) => {
  const text = firstRunText(locale);
  return (
    <FieldGroup legend={text.term}>
      <TextInput
        name="termLabel"
        label={text.termLabel}
        value={value('termLabel', TERM_2026.label)}
        required
      />
      <FieldRow>
        <DateField
          name="termFrom"
          label={text.termFrom}
          value={value('termFrom', formatDay(TERM_2026.startsOn))}
          required
        />
        <DateField
          name="termTo"
          label={text.termTo}
          value={value('termTo', formatDay(TERM_2026.endsOn))}
          required
        />
      </FieldRow>
    </FieldGroup>
  );
};

const Administrator = ({ locale, value }: PartProps) => {
  const text = firstRunText(locale);
  return (
    <FieldGroup legend={text.admin}>
      <TextInput name="adminName" label={text.adminName} value={value('adminName')} required />
      <TextInput
        name="login"
        label={text.login}
        hint={text.loginHint}
        value={value('login')}
        autoComplete="username"
        required
      />
      <TextInput
        name="password"
        type="password"
        label={text.password}
        hint={text.passwordHint}
        autoComplete="new-password"
        required
      />
      <Checkbox
        name="alsoClerk"
        label={text.alsoClerk}
        detail={text.alsoClerkDetail}
        checked={value('alsoClerk', 'on') !== ''}
      />
    </FieldGroup>
  );
};
