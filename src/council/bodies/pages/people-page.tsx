import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  Meta,
  PageHeader,
  Pager,
} from '#src/ui/index.ts';
import { bodyText } from '../messages/bodies.ts';
import type { PersonLine, SeatLine } from '../queries/people.ts';
import { roleName } from '../messages/role-names.ts';

export interface PeoplePageProps {
  readonly locale: Locale;
  readonly councilName: string;
  readonly q: string;
  readonly people: readonly PersonLine[];
  readonly seats: readonly SeatLine[];
  readonly nextHref: string | undefined;
  readonly firstHref: string | undefined;
  readonly mayAdd: boolean;
}

export const PeoplePage = (props: PeoplePageProps) => {
  const { locale, q, mayAdd } = props;
  const text = bodyText(locale);
  const add = (
    <LinkButton href="/people/new" icon="plus" tone="primary">
      {text.addPeople}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={text.people}
        subtitle={text.peopleOf(props.councilName)}
        actions={mayAdd && add}
      />
      <FilterBar
        action="/people"
        search={{ name: 'q', label: text.search, value: q }}
        filters={[]}
        clearHref={q ? '/people' : undefined}
      />
      <PeopleTable {...props} />
      <Pager previousHref={props.firstHref} nextHref={props.nextHref} total="" />
    </>
  );
};

const PeopleTable = ({ locale, people, seats, q }: PeoplePageProps) => {
  const text = bodyText(locale);
  const empty = (
    <EmptyState title={q ? text.noMatch : text.noOne} icon="people">
      {q ? '' : text.noOneWords}
    </EmptyState>
  );
  return (
    <DataTable
      caption={text.people}
      rows={people}
      rowKey={(person) => person.id}
      rowHref={(person) => `/people/${person.id}`}
      empty={empty}
      columns={[
        {
          key: 'name',
          header: text.person,
          card: 'title',
          width: 'wide',
          cell: (person) => person.full_name,
          below: (person) => <Meta items={[person.title, person.phone]} />,
        },
        {
          key: 'seats',
          header: text.roles,
          width: 'wide',
          cell: (person) =>
            seats
              .filter((seat) => seat.person_id === person.id)
              .map((seat) => (
                <div key={seat.id}>{`${roleName(seat.role, locale)}, ${seat.body_name}`}</div>
              )),
        },
        {
          key: 'login',
          header: text.loginShort,
          card: 'mark',
          cell: (person) => {
            if (person.login === null) return <Badge tone="outline">{text.noAccount}</Badge>;
            return person.is_disabled ? <Badge tone="warning">{text.closed}</Badge> : person.login;
          },
        },
      ]}
    />
  );
};
