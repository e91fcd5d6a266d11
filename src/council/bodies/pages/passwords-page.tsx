import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, DataTable, EmptyState, LinkButton, Notice, PageHeader } from '#src/ui/index.ts';
import type { OpenedAccount } from '../commands/accounts.ts';
import { bodyText } from '../messages/bodies.ts';

interface PasswordsPageProps {
  readonly locale: Locale;
  readonly accounts: readonly OpenedAccount[];
}

export const PasswordsPage = ({ locale, accounts }: PasswordsPageProps) => {
  const text = bodyText(locale);
  return (
    <>
      <PageHeader
        title={text.passwords}
        breadcrumbs={[{ href: '/people', label: text.people }]}
        actions={<LinkButton href="/people">{text.toPeople}</LinkButton>}
      />
      {accounts.length === 0 ? (
        <EmptyState title={text.passwordsGone} icon="lock">
          {text.passwordsGoneWords}
        </EmptyState>
      ) : (
        <>
          <Notice tone="warning">{text.passwordsLead}</Notice>
          <Card flush>
            <DataTable
              caption={text.passwords}
              rows={accounts}
              rowKey={(account) => account.login}
              columns={[
                {
                  key: 'name',
                  header: text.person,
                  card: 'title',
                  cell: (account) => account.fullName,
                },
                {
                  key: 'login',
                  header: text.login,
                  cell: (account) => <code>{account.login}</code>,
                },
                {
                  key: 'password',
                  header: text.password,
                  cell: (account) => <code>{account.password}</code>,
                },
              ]}
            />
          </Card>
        </>
      )}
    </>
  );
};
