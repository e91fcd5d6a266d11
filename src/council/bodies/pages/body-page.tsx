import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  Card,
  DateField,
  DefinitionList,
  EmptyState,
  Form,
  ItemList,
  LinkButton,
  PageHeader,
  SplitLayout,
  Stack,
  SubmitBar,
  Refused,
} from '#src/ui/index.ts';
import { bodyText } from '../messages/bodies.ts';
import type { SeatLine } from '../queries/people.ts';
import type { Body } from '../queries/bodies.ts';
import { bodyKindName, roleName } from '../messages/role-names.ts';
import { isInForce } from '../rules.ts';
import { SeatFacts, days, typedValue } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface BodyPageProps extends Answer {
  readonly locale: Locale;
  readonly today: string;
  readonly body: Body;
  readonly parent: Body | null;
  readonly unitName: string | null;
  readonly seats: readonly SeatLine[];
  readonly openDuties: number | undefined;
  readonly mayManage: boolean;
  /** People of another council are named, not opened. */
  readonly mayOpenPeople: boolean;
}

export const BodyPage = (props: BodyPageProps) => {
  const { locale, body } = props;
  const text = bodyText(locale);
  return (
    <>
      <PageHeader
        title={body.name}
        subtitle={bodyKindName(body.kind, locale)}
        breadcrumbs={[{ href: '/bodies', label: text.bodies }]}
        marks={
          body.valid_to && <Badge tone="warning">{text.ended(formatDay(day(body.valid_to)))}</Badge>
        }
        actions={
          props.mayManage && (
            <LinkButton href={`/bodies/${body.id}/edit`} icon="edit">
              {text.editBody}
            </LinkButton>
          )
        }
      />
      <SplitLayout
        railLabel={text.whole}
        main={<People {...props} />}
        rail={
          <Stack>
            <Facts {...props} />
            {props.mayManage && body.kind !== 'council' && body.valid_to === null && (
              <EndForm {...props} />
            )}
          </Stack>
        }
      />
    </>
  );
};

const People = (props: BodyPageProps) => {
  const { locale, seats, today } = props;
  const text = bodyText(locale);
  const now = seats.filter((seat) => isInForce(seat.from_on, seat.to_on, today));
  const others = seats.filter((seat) => !now.includes(seat));
  return (
    <Stack>
      <Card title={text.peopleNow} flush>
        {now.length > 0 ? (
          <SeatList {...props} seats={now} />
        ) : (
          <EmptyState title={text.nobody} icon="people" />
        )}
      </Card>
      {others.length > 0 && (
        <Card title={text.peopleBefore} flush>
          <SeatList {...props} seats={others} />
        </Card>
      )}
    </Stack>
  );
};

const SeatList = ({ locale, seats, mayOpenPeople, body }: BodyPageProps) => (
  <ItemList
    items={seats.map((seat) => ({
      key: seat.id,
      href: mayOpenPeople ? `/people/${seat.person_id}` : `/bodies/${body.id}#${seat.id}`,
      title: seat.full_name,
      meta: <SeatFacts seat={seat} locale={locale} />,
      mark: <Badge>{roleName(seat.role, locale)}</Badge>,
    }))}
  />
);

const Facts = ({ locale, body, parent, unitName, openDuties }: BodyPageProps) => {
  const text = bodyText(locale);
  return (
    <Card title={text.whole}>
      <DefinitionList
        stacked
        items={[
          { term: text.shortName, value: body.short_name },
          body.symbol !== '' && { term: text.symbol, value: body.symbol },
          parent && {
            term: text.parent,
            value: <a href={`/bodies/${parent.id}`}>{parent.short_name}</a>,
          },
          unitName !== null && {
            term: text.unit,
            value: <a href={`/units/${body.unit_code ?? ''}`}>{unitName}</a>,
          },
          body.phone !== '' && { term: text.phone, value: body.phone },
          body.email !== '' && { term: text.email, value: body.email },
          { term: text.validFrom, value: days(body.valid_from, body.valid_to, locale) },
          {
            term: text.openDuties,
            value: (
              <a href={`/duties?body=${body.id}`}>
                {openDuties === undefined ? text.openDutiesLink : openDuties}
              </a>
            ),
          },
        ]}
      />
    </Card>
  );
};

const EndForm = (props: BodyPageProps) => {
  const { locale, body, today, refusal } = props;
  const text = bodyText(locale);
  return (
    <Card title={text.endBody} note={text.endBodyNote} tone="quiet">
      <Form action={`/bodies/${body.id}/end`} errors={refusal?.fields}>
        <Refused refusal={refusal} />
        <DateField
          name="validTo"
          label={text.validTo}
          value={typedValue(props, 'validTo', formatDay(day(today)))}
          required
        />
        <SubmitBar>
          <Button>{text.endBody}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
