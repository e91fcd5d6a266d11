import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  FieldRow,
  Form,
  LinkButton,
  PageHeader,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { bodyText } from '../messages/bodies.ts';
import type { Person } from '../queries/people.ts';
import { typedValue } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface PersonFormPageProps extends Answer {
  readonly locale: Locale;
  readonly person: Person;
}

export const PersonFormPage = (props: PersonFormPageProps) => {
  const { locale, person, refusal } = props;
  const text = bodyText(locale);
  const value = (name: string, start: string) => typedValue(props, name, start);
  return (
    <>
      <PageHeader
        title={text.editPerson}
        subtitle={person.full_name}
        breadcrumbs={[
          { href: '/people', label: text.people },
          { href: `/people/${person.id}`, label: person.full_name },
        ]}
      />
      <Card>
        <Form action={`/people/${person.id}/edit`} errors={refusal?.fields}>
          <Refused refusal={refusal} />
          <FieldRow>
            <TextInput
              name="fullName"
              label={text.person}
              value={value('fullName', person.full_name)}
              required
            />
            <TextInput
              name="title"
              label={text.title}
              hint={text.titleHint}
              value={value('title', person.title)}
            />
          </FieldRow>
          <FieldRow>
            <TextInput
              name="phone"
              type="tel"
              label={text.phone}
              value={value('phone', person.phone)}
            />
            <TextInput
              name="email"
              type="email"
              label={text.email}
              value={value('email', person.email)}
            />
          </FieldRow>
          <SubmitBar>
            <Button tone="primary">{text.save}</Button>
            <LinkButton href={`/people/${person.id}`} tone="quiet">
              {person.full_name}
            </LinkButton>
          </SubmitBar>
        </Form>
      </Card>
    </>
  );
};
