import type { ComponentChildren } from 'preact';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { Notice, PageHeader, Tabs } from '#src/ui/index.ts';
import { accountText } from '../messages.ts';

export type AccountTab = 'profile' | 'password' | 'totp' | 'sessions' | 'keys';

const PATHS: Readonly<Record<AccountTab, string>> = {
  profile: '/account',
  password: '/account/password',
  totp: '/account/totp',
  sessions: '/account/sessions',
  keys: '/account/keys',
};

interface AccountFrameProps {
  readonly locale: Locale;
  readonly tab: AccountTab;
  readonly refusal?: Refusal | undefined;
  readonly children: ComponentChildren;
}

/** The pages of "my account": one heading, five tabs. */
export const AccountFrame = ({ locale, tab, refusal, children }: AccountFrameProps) => {
  const text = accountText(locale);
  const tabs = Object.entries(PATHS).map(([key, href]) => ({
    href,
    label: text.tabs[key as AccountTab],
    current: key === tab,
  }));
  return (
    <>
      <PageHeader title={text.profile.title} />
      <Tabs label={text.tabs.label} tabs={tabs} />
      <RefusalNotice refusal={refusal} />
      {children}
    </>
  );
};

/** A refusal that no field shows. */
export const RefusalNotice = ({ refusal }: { refusal: Refusal | undefined }) =>
  refusal && Object.keys(refusal.fields).length === 0 ? (
    <Notice tone="danger" urgent>
      {refusal.message}
    </Notice>
  ) : null;
