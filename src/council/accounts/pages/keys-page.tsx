import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  DataTable,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  PostButton,
  Section,
  Select,
  Stack,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { KEY_DAYS } from '../inputs.ts';
import { accountText } from '../messages.ts';
import { SCOPE_NAMES, scopeLabel } from '../scopes.ts';
import { AccountFrame } from './account-frame.tsx';
import { PasswordAgain } from './password-again.tsx';

export interface KeyLine {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly created: string;
  readonly used: string | null;
  readonly state: 'active' | 'revoked' | 'expired';
}

export interface TypedKey {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: string;
}

export interface KeysPageProps {
  readonly locale: Locale;
  readonly keys: readonly KeyLine[];
  readonly typed?: TypedKey;
  readonly asksPassword: boolean;
  readonly refusal?: Refusal;
}

export const KeysPage = (props: KeysPageProps) => {
  const { locale, keys, refusal } = props;
  const text = accountText(locale).keys;
  return (
    <AccountFrame locale={locale} tab="keys" refusal={refusal}>
      <Section>
        <p>
          {text.lead} <a href="/api">{text.document}</a>
        </p>
      </Section>
      <Card flush title={text.list}>
        <DataTable
          caption={text.list}
          rows={keys}
          rowKey={(key) => key.id}
          rowTone={(key) => (key.state === 'active' ? undefined : 'quiet')}
          columns={columns(locale)}
          empty={<EmptyState title={text.empty} icon="key" />}
        />
      </Card>
      <KeyForm {...props} />
    </AccountFrame>
  );
};

function columns(locale: Locale): Column<KeyLine>[] {
  const text = accountText(locale).keys;
  return [
    { key: 'name', header: text.name, cell: ({ name }) => name },
    {
      key: 'scopes',
      header: text.scopes,
      cell: ({ scopes }) => scopes.map((scope) => scopeLabel(scope, locale)).join(', '),
    },
    { key: 'created', header: text.created, cell: ({ created }) => created, nowrap: true },
    { key: 'used', header: text.used, cell: ({ used }) => used ?? text.never, nowrap: true },
    {
      key: 'state',
      header: text.state,
      align: 'end',
      card: 'mark',
      cell: (key) => <KeyState keyLine={key} locale={locale} />,
    },
  ];
}

const KeyState = ({ keyLine, locale }: { keyLine: KeyLine; locale: Locale }) => {
  const text = accountText(locale).keys;
  if (keyLine.state !== 'active') return <Badge>{text[keyLine.state]}</Badge>;
  return (
    <PostButton action={`/account/keys/${keyLine.id}/revoke`} size="small" confirm={text.revokeAsk}>
      {text.revoke}
      <span class="sr-only"> {keyLine.name}</span>
    </PostButton>
  );
};

const KeyForm = ({ locale, typed, refusal, asksPassword }: KeysPageProps) => {
  const text = accountText(locale).keys;
  const current = accountText(locale).password.current;
  return (
    <Card title={text.make}>
      <Form action="/account/keys" errors={refusal?.fields}>
        <ErrorSummary labels={{ name: text.name, 'scopes[]': text.scopes, current }} />
        <TextInput
          name="name"
          label={text.name}
          hint={text.nameHint}
          value={typed?.name}
          maxLength={80}
          width="medium"
          required
        />
        <CheckboxGroup
          name="scopes[]"
          label={text.scopes}
          values={typed?.scopes ?? []}
          columns={2}
          options={SCOPE_NAMES.map((scope) => ({
            value: scope,
            label: scopeLabel(scope, locale),
            detail: scope,
          }))}
        />
        <Select
          name="days"
          label={text.lasts}
          value={typed?.days ?? '365'}
          width="short"
          options={KEY_DAYS.map((days) => ({ value: days, label: text.days[days] }))}
        />
        {asksPassword && <PasswordAgain label={current} />}
        <SubmitBar>
          <Button tone="primary" icon="key">
            {text.submit}
          </Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

export const NewKeyPage = ({ locale, token }: { locale: Locale; token: string }) => {
  const text = accountText(locale).keys;
  return (
    <AccountFrame locale={locale} tab="keys">
      <Card title={text.madeTitle} tone="accent">
        <Stack>
          <Notice tone="warning">{text.madeLead}</Notice>
          <DefinitionList stacked items={[{ term: text.one, value: <code>{token}</code> }]} />
          <ButtonRow>
            <LinkButton href="/account/keys" tone="primary">
              {text.back}
            </LinkButton>
          </ButtonRow>
        </Stack>
      </Card>
    </AccountFrame>
  );
};
