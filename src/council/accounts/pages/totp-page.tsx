import type { ComponentChildren } from 'preact';
import { totpAddress } from '#src/platform/auth/totp.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Card,
  DefinitionList,
  Form,
  Notice,
  Section,
  Stack,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import { accountText } from '../messages.ts';
import { AccountFrame, RefusalNotice } from './account-frame.tsx';
import { PasswordAgain } from './password-again.tsx';
import { QrCode } from './qr-code.tsx';

export interface TotpPageProps {
  readonly locale: Locale;
  readonly login: string;
  /** In words, where a generator is in use. */
  readonly since: string | null;
  /** The secret of a set-up that is not finished. */
  readonly secret: string | null;
  /** The office requires it: nothing else can be done before. */
  readonly must: boolean;
  /** One who came in a moment ago to set it up is not asked again. */
  readonly asksPassword: boolean;
  readonly refusal?: Refusal;
}

export const TotpPage = (props: TotpPageProps) => {
  const text = accountText(props.locale).totp;
  if (!props.must) {
    return (
      <AccountFrame locale={props.locale} tab="totp" refusal={props.refusal}>
        <Card title={text.title}>
          <TotpSteps {...props} />
        </Card>
      </AccountFrame>
    );
  }
  return (
    <>
      <h1>{text.title}</h1>
      <Notice>{text.must}</Notice>
      <RefusalNotice refusal={props.refusal} />
      <TotpSteps {...props} />
    </>
  );
};

const TotpSteps = (props: TotpPageProps) => {
  if (props.since !== null) return <InUse {...props} since={props.since} />;
  if (props.secret !== null) return <SetUp {...props} secret={props.secret} />;
  return <Beginning {...props} />;
};

const Lead = ({ children }: { children: ComponentChildren }) => <p>{children}</p>;

const Beginning = ({ locale, asksPassword, refusal }: TotpPageProps) => {
  const text = accountText(locale).totp;
  return (
    <Stack>
      <Lead>{text.lead}</Lead>
      <Form action="/account/totp/start" errors={refusal?.fields}>
        {asksPassword && <PasswordAgain label={accountText(locale).password.current} />}
        <SubmitBar>
          <Button tone="primary" icon="shield">
            {text.start}
          </Button>
        </SubmitBar>
      </Form>
    </Stack>
  );
};

const SetUp = ({ locale, login, secret, refusal }: TotpPageProps & { secret: string }) => {
  const text = accountText(locale).totp;
  return (
    <>
      <Section title={text.scan} level={3}>
        <Stack>
          <Lead>{text.scanHint}</Lead>
          <QrCode text={totpAddress(secret, login)} label={text.qr} />
          <DefinitionList
            stacked
            items={[{ term: text.secret, value: <code>{inFours(secret)}</code> }]}
          />
        </Stack>
      </Section>
      <Section title={text.enter} level={3}>
        <Form action="/account/totp" errors={refusal?.fields}>
          <TextInput
            name="code"
            label={text.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            width="short"
            tabular
            required
          />
          <SubmitBar>
            <Button tone="primary">{text.confirm}</Button>
          </SubmitBar>
        </Form>
      </Section>
    </>
  );
};

const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

const InUse = ({ locale, since, refusal }: TotpPageProps & { since: string }) => {
  const text = accountText(locale).totp;
  return (
    <>
      <Notice tone="success">{text.active(since)}</Notice>
      <Section title={text.remove} level={3}>
        <Form action="/account/totp/remove" errors={refusal?.fields}>
          <Lead>{text.removeLead}</Lead>
          <PasswordAgain label={accountText(locale).password.current} />
          <SubmitBar>
            <Button tone="danger">{text.remove}</Button>
          </SubmitBar>
        </Form>
      </Section>
    </>
  );
};
