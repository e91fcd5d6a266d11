import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { Button, Form, Notice, SubmitBar, TextInput } from '#src/ui/index.ts';
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
        <SubmitBar note={<a href="/sign-in?again">{text.again}</a>}>
          <Button tone="primary" wide>
            {text.codeSubmit}
          </Button>
        </SubmitBar>
      </Form>
    </>
  );
};
