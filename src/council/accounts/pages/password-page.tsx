import { PASSWORD_MIN } from '#src/platform/auth/password-rules.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { Button, Card, ErrorSummary, Form, SubmitBar, TextInput } from '#src/ui/index.ts';
import { accountText } from '../messages.ts';
import { AccountFrame, RefusalNotice } from './account-frame.tsx';

export interface PasswordPageProps {
  readonly locale: Locale;
  readonly login: string;
  /** The present password is temporary: nothing else can be done before. */
  readonly must: boolean;
  readonly refusal?: Refusal;
}

export const PasswordPage = (props: PasswordPageProps) => {
  const text = accountText(props.locale).password;
  if (!props.must) {
    return (
      <AccountFrame locale={props.locale} tab="password" refusal={props.refusal}>
        <Card title={text.title}>
          <PasswordForm {...props} />
        </Card>
      </AccountFrame>
    );
  }
  return (
    <>
      <h1>{text.mustTitle}</h1>
      <p>{text.mustLead}</p>
      <RefusalNotice refusal={props.refusal} />
      <PasswordForm {...props} />
    </>
  );
};

const PasswordForm = ({ locale, login, must, refusal }: PasswordPageProps) => {
  const text = accountText(locale).password;
  return (
    <Form action="/account/password" errors={refusal?.fields}>
      <ErrorSummary />
      <input type="hidden" name="username" value={login} autocomplete="username" />
      {!must && (
        <TextInput
          name="current"
          label={text.current}
          type="password"
          width="medium"
          autoComplete="current-password"
          required
        />
      )}
      <TextInput
        name="next"
        label={text.next}
        hint={text.hint(PASSWORD_MIN)}
        type="password"
        width="medium"
        autoComplete="new-password"
        required
      />
      <TextInput
        name="repeat"
        label={text.repeat}
        type="password"
        width="medium"
        autoComplete="new-password"
        required
      />
      <SubmitBar note={text.note}>
        <Button tone="primary">{text.submit}</Button>
      </SubmitBar>
    </Form>
  );
};
