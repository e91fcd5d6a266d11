import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  Card,
  DateField,
  DefinitionList,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  PostButton,
  Select,
  SplitLayout,
  Stack,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { day, formatDay } from '#src/council/calendar/index.ts';
import { bodyText } from '../messages/bodies.ts';
import type { Person, SeatLine } from '../queries/people.ts';
import type { Body } from '../queries/bodies.ts';
import { roleName } from '../messages/role-names.ts';
import { isInForce } from '../rules.ts';
import { SEAT_ROLES } from '../schema.ts';
import { SeatFacts, typedValue } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface PersonPageProps extends Answer {
  /** Which of the page's forms the answer belongs to. */
  readonly answered?: 'seat' | 'end' | 'account' | undefined;
  readonly locale: Locale;
  readonly today: string;
  readonly person: Person;
  readonly seats: readonly SeatLine[];
  readonly account: { readonly login: string; readonly disabled_at: Date | null } | null;
  readonly bodies: readonly Body[];
  /** Seats in force of the council, for who delegates. */
  readonly others: readonly SeatLine[];
  readonly mayManage: boolean;
  readonly mayManageAccount: boolean;
}

export const PersonPage = (props: PersonPageProps) => {
  const { locale, person } = props;
  const text = bodyText(locale);
  return (
    <>
      <PageHeader
        title={person.full_name}
        subtitle={person.title}
        breadcrumbs={[{ href: '/people', label: text.people }]}
        actions={
          props.mayManage && (
            <LinkButton href={`/people/${person.id}/edit`} icon="edit">
              {text.editPerson}
            </LinkButton>
          )
        }
      />
      <SplitLayout
        railLabel={text.whole}
        main={
          <Stack>
            <Seats {...props} />
            {props.mayManage && <SeatForm {...props} />}
          </Stack>
        }
        rail={
          <Stack>
            <Card title={text.whole}>
              <DefinitionList
                stacked
                items={[
                  { term: text.phone, value: person.phone || '–' },
                  { term: text.email, value: person.email || '–' },
                ]}
              />
            </Card>
            <Account {...props} />
          </Stack>
        }
      />
    </>
  );
};

const Seats = (props: PersonPageProps) => {
  const { locale, seats, today, answered, refusal } = props;
  const text = bodyText(locale);
  return (
    <Card title={text.roles}>
      {answered === 'end' && <Refused refusal={refusal} />}
      {seats.length === 0 && <EmptyState title={text.noPeople} />}
      <Stack>
        {seats.map((seat) => {
          const now = isInForce(seat.from_on, seat.to_on, today);
          return (
            <Card
              level={3}
              tone={now ? 'plain' : 'quiet'}
              title={`${roleName(seat.role, locale)}, ${seat.body_name}`}
              key={seat.id}
            >
              <p>
                <SeatFacts seat={seat} locale={locale} />
              </p>
              {props.mayManage && seat.to_on === null && <EndForm {...props} seat={seat} />}
            </Card>
          );
        })}
      </Stack>
    </Card>
  );
};

const EndForm = ({ locale, seat, today }: PersonPageProps & { readonly seat: SeatLine }) => {
  const text = bodyText(locale);
  return (
    <Form action={`/people/${seat.person_id}/seats/${seat.id}/end`} prefix={`e-${seat.id}`}>
      <DateField name="toOn" label={text.toOn} value={formatDay(day(today))} />
      <SubmitBar>
        <Button size="small">{text.endSeat}</Button>
      </SubmitBar>
    </Form>
  );
};

const SeatForm = (props: PersonPageProps) => {
  const { locale, person, bodies, others, today } = props;
  const text = bodyText(locale);
  const answer: Answer = props.answered === 'seat' ? props : {};
  const value = (name: string, start = '') => typedValue(answer, name, start);
  const capacities = Object.entries(text.capacities).map(([key, label]) => ({ value: key, label }));
  return (
    <Card title={text.addSeat} id="seat">
      <Form action={`/people/${person.id}/seats`} errors={answer.refusal?.fields} prefix="seat">
        <Refused refusal={answer.refusal} />
        <FieldRow>
          <Select
            name="bodyId"
            label={text.body}
            placeholder={text.choose}
            options={bodies.map((body) => ({ value: body.id, label: body.short_name }))}
            value={value('bodyId')}
            required
          />
          <Select
            name="role"
            label={text.role}
            placeholder={text.choose}
            options={SEAT_ROLES.map((role) => ({ value: role, label: roleName(role, locale) }))}
            value={value('role')}
            required
          />
        </FieldRow>
        <FieldRow>
          <Select
            name="capacity"
            label={text.capacity}
            hint={text.capacityNote}
            options={capacities}
            value={value('capacity', 'holder')}
          />
          <Select
            name="delegatedBy"
            label={text.delegatedBy}
            placeholder={text.choose}
            options={others
              .filter((seat) => seat.person_id !== person.id)
              .map((seat) => ({
                value: seat.id,
                label: `${seat.full_name}, ${roleName(seat.role, locale)}`,
              }))}
            value={value('delegatedBy')}
            optional
          />
        </FieldRow>
        <FieldRow>
          <DateField
            name="fromOn"
            label={text.fromOn}
            value={value('fromOn', formatDay(day(today)))}
            required
          />
          <DateField name="toOn" label={text.toOn} value={value('toOn')} optional />
          <TextInput
            name="note"
            label={text.note}
            hint={text.noteHint}
            value={value('note')}
            optional
          />
        </FieldRow>
        <SubmitBar>
          <Button tone="primary">{text.addSeat}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

const Account = (props: PersonPageProps) => {
  const { locale, person, account, mayManageAccount } = props;
  const text = bodyText(locale);
  const answer: Answer = props.answered === 'account' ? props : {};
  const base = `/people/${person.id}/account`;
  return (
    <Card title={text.account}>
      <Refused refusal={answer.refusal} />
      {account ? (
        <DefinitionList stacked items={[{ term: text.login, value: account.login }]} />
      ) : (
        !mayManageAccount && <Badge tone="outline">{text.noAccount}</Badge>
      )}
      {account?.disabled_at && <Notice tone="warning">{text.closed}</Notice>}
      {mayManageAccount && account && (
        <Stack>
          <PostButton action={`${base}/password`} confirm={text.resetNote}>
            {text.resetPassword}
          </PostButton>
          <PostButton action={`${base}/state`} tone="quiet">
            {account.disabled_at ? text.reopenAccount : text.closeAccount}
          </PostButton>
        </Stack>
      )}
      {mayManageAccount && !account && (
        <Form action={base} errors={answer.refusal?.fields} prefix="account">
          <TextInput
            name="login"
            label={text.login}
            hint={text.loginHint}
            value={typedValue(answer, 'login')}
            required
          />
          <SubmitBar>
            <Button>{text.openAccount}</Button>
          </SubmitBar>
        </Form>
      )}
    </Card>
  );
};
