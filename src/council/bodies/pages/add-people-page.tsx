import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  DateField,
  Form,
  LinkButton,
  PageHeader,
  RowsEditor,
  SubmitBar,
  Refused,
} from '#src/ui/index.ts';
import { MOST_PEOPLE } from '../inputs.ts';
import { bodyText } from '../messages/bodies.ts';
import type { Body } from '../queries/bodies.ts';
import { roleName } from '../messages/role-names.ts';
import { SEAT_ROLES } from '../schema.ts';
import { typedValue } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface AddPeoplePageProps extends Answer {
  readonly locale: Locale;
  readonly today: string;
  readonly bodies: readonly Body[];
  readonly withLogins: boolean;
}

export const AddPeoplePage = (props: AddPeoplePageProps) => {
  const { locale, today, refusal } = props;
  const text = bodyText(locale);
  return (
    <>
      <PageHeader
        title={text.addPeople}
        subtitle={text.addPeopleLead}
        breadcrumbs={[{ href: '/people', label: text.people }]}
      />
      <Card>
        <Form action="/people/new" errors={refusal?.fields} guard byKeyboard>
          <Refused refusal={refusal} />
          <DateField
            name="fromOn"
            label={text.startOn}
            value={typedValue(props, 'fromOn', formatDay(day(today)))}
            required
          />
          <Rows {...props} />
          <SubmitBar>
            <Button tone="primary">{text.save}</Button>
            <LinkButton href="/people" tone="quiet">
              {text.people}
            </LinkButton>
          </SubmitBar>
        </Form>
      </Card>
    </>
  );
};

const Rows = (props: AddPeoplePageProps) => {
  const { locale, bodies, withLogins } = props;
  const text = bodyText(locale);
  return (
    <RowsEditor
      name="rows"
      label={text.rows}
      blank={5}
      most={MOST_PEOPLE}
      rows={typedRows(props)}
      columns={[
        { key: 'fullName', label: text.person },
        { key: 'title', label: text.title, width: 'medium' },
        {
          key: 'bodyId',
          label: text.body,
          kind: 'select',
          placeholder: text.choose,
          options: bodies.map((body) => ({ value: body.id, label: body.short_name })),
        },
        {
          key: 'role',
          label: text.role,
          kind: 'select',
          placeholder: text.choose,
          options: SEAT_ROLES.map((role) => ({ value: role, label: roleName(role, locale) })),
        },
        { key: 'phone', label: text.phone, width: 'narrow' },
        ...(withLogins ? [{ key: 'login', label: text.login, width: 'narrow' as const }] : []),
      ]}
    />
  );
};

function typedRows({ typed }: Answer): Record<string, string>[] {
  const rows = typed?.['rows'];
  if (!Array.isArray(rows)) return [];
  return Array.from(rows, (row) =>
    row && typeof row === 'object' && !Array.isArray(row) && !(row instanceof File)
      ? Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? value : '']),
        )
      : {},
  );
}
