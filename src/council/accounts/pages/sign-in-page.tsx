import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { Button, Door, Form, Notice, Stack, SubmitBar, TextInput } from '#src/ui/index.ts';
import { accountText } from '../messages.ts';
import type { DemoPerson } from '../queries.ts';
import { DemoPeople } from './demo-people.tsx';

export interface SignInPageProps {
  readonly locale: Locale;
  readonly next: string;
  readonly login?: string;
  readonly refusal?: Refusal;
  readonly people: readonly DemoPerson[];
}

export const SignInPage = ({ locale, next, login, refusal, people }: SignInPageProps) => {
  const text = accountText(locale).signIn;
  const form = (
    <Stack>
      <h1>{text.title}</h1>
      {refusal && (
        <Notice tone="danger" urgent>
          {refusal.message}
        </Notice>
      )}
      <Form action="/sign-in" errors={refusal?.fields} fields={{ next }}>
        <TextInput
          name="login"
          label={text.login}
          value={login}
          autoComplete="username"
          maxLength={100}
          required
        />
        <TextInput
          name="password"
          label={text.password}
          type="password"
          autoComplete="current-password"
          required
        />
        <SubmitBar note={text.forgotten}>
          <Button tone="primary" wide>
            {text.submit}
          </Button>
        </SubmitBar>
      </Form>
      <p>
        <a href="/cong-khai" data-turbo="false">
          {text.publicPages}
        </a>
      </p>
    </Stack>
  );
  return (
    <Door
      form={form}
      beside={people.length > 0 && <DemoPeople locale={locale} people={people} />}
    />
  );
};
