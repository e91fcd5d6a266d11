import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { Button, Form, LinkButton, Notice, SubmitBar, TextInput } from '#src/ui/index.ts';
import { accountText } from '../messages.ts';

export interface CodePageProps {
  readonly locale: Locale;
  readonly next: string;
  readonly refusal?: Refusal;
}

export const CodePage = ({ locale, next, refusal }: CodePageProps) => {
  const text = accountText(locale).signIn;
  return (
    <>
      <h1>{text.codeTitle}</h1>
      {refusal && (
        <Notice tone="danger" urgent>
          {refusal.message}
        </Notice>
      )}
      <Form action="/sign-in/code" errors={refusal?.fields} fields={{ next }}>
        <TextInput
          name="code"
          label={text.code}
          hint={text.codeLead}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          tabular
          required
        />
        <SubmitBar>
          <Button tone="primary" wide>
            {text.codeSubmit}
          </Button>
          <LinkButton href="/sign-in?again" tone="quiet">
            {text.again}
          </LinkButton>
        </SubmitBar>
      </Form>
    </>
  );
};
