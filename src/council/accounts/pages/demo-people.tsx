import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, DataTable, PostButton } from '#src/ui/index.ts';
import { accountText } from '../messages.ts';
import type { DemoPerson } from '../queries.ts';
import { roleName } from '#src/council/bodies/index.ts';

interface DemoPeopleProps {
  readonly locale: Locale;
  readonly people: readonly DemoPerson[];
}

export const DemoPeople = ({ locale, people }: DemoPeopleProps) => {
  const text = accountText(locale);
  return (
    <Card title={text.signIn.demoTitle} flush>
      <DataTable
        dense
        caption={text.signIn.demoCaption}
        rows={people}
        rowKey={(person) => person.login}
        columns={[
          {
            key: 'person',
            header: text.signIn.demoCaption,
            cell: (person) => <Person person={person} locale={locale} />,
          },
          {
            key: 'enter',
            header: text.signIn.enter,
            headerHidden: true,
            align: 'end',
            card: 'mark',
            cell: (person) => (
              <PostButton action="/sign-in/demo" fields={{ login: person.login }} size="small">
                {text.signIn.enter}
                <span class="sr-only"> {text.signIn.demoEnter(person.name)}</span>
              </PostButton>
            ),
          },
        ]}
      />
    </Card>
  );
};

const Person = ({ person, locale }: { person: DemoPerson; locale: Locale }) => (
  <>
    <strong>{roleName(person.role, locale)}</strong> · {person.name}
    <br />
    <small>{person.body}</small>
  </>
);
