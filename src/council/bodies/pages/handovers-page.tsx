import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  PageHeader,
  RadioCards,
  Select,
  SubmitBar,
  TextArea,
  Refused,
} from '#src/ui/index.ts';
import { handoverText } from '../messages/handovers.ts';
import type { HandoverLine } from '../store/handovers.ts';
import type { SeatLine } from '../queries/people.ts';
import { roleName } from '../messages/role-names.ts';
import { typedValue } from './parts.tsx';
import type { Answer } from './parts.tsx';

export const HandoverState = ({ handover, locale }: { handover: HandoverLine; locale: Locale }) => {
  const text = handoverText(locale);
  if (handover.taken_at) return <Badge tone="success">{text.complete}</Badge>;
  return <Badge tone="warning">{handover.given_at ? text.waitingTaker : text.waitingGiver}</Badge>;
};

interface HandoversPageProps {
  readonly locale: Locale;
  readonly handovers: readonly HandoverLine[];
}

export const HandoversPage = ({ locale, handovers }: HandoversPageProps) => {
  const text = handoverText(locale);
  const add = (
    <LinkButton href="/handovers/new" icon="plus" tone="primary">
      {text.add}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={text.title} subtitle={text.lead} actions={add} />
      <DataTable
        caption={text.title}
        rows={handovers}
        rowKey={(row) => row.id}
        rowHref={(row) => `/handovers/${row.id}`}
        empty={<EmptyState title={text.empty}>{text.emptyWords}</EmptyState>}
        columns={[
          {
            key: 'sides',
            header: text.title,
            card: 'title',
            cell: (row) => `${row.giver ?? text.wholeCouncil} → ${row.taker}`,
          },
          {
            key: 'kind',
            header: text.kind,
            card: 'meta',
            cell: (row) => text.kindShort[row.kind],
          },
          {
            key: 'on',
            header: text.preparedOn,
            card: 'meta',
            cell: (row) => formatInstant(row.prepared_at),
          },
          {
            key: 'state',
            header: text.state,
            card: 'mark',
            cell: (row) => <HandoverState handover={row} locale={locale} />,
          },
        ]}
      />
    </>
  );
};

interface HandoverFormPageProps extends Answer {
  readonly locale: Locale;
  readonly seats: readonly SeatLine[];
  /** Seats that ended too: their holders may be gone already. */
  readonly givers: readonly SeatLine[];
}

export const HandoverFormPage = (props: HandoverFormPageProps) => {
  const { locale, refusal } = props;
  const text = handoverText(locale);
  const option = (seat: SeatLine) => ({
    value: seat.id,
    label: `${seat.full_name} – ${roleName(seat.role, locale)}, ${seat.body_name}`,
  });
  return (
    <>
      <PageHeader
        title={text.add}
        subtitle={text.lead}
        breadcrumbs={[{ href: '/handovers', label: text.title }]}
      />
      <Card>
        <Form action="/handovers/new" errors={refusal?.fields}>
          <Refused refusal={refusal} />
          <RadioCards
            name="kind"
            label={text.kind}
            value={typedValue(props, 'kind', 'seat')}
            options={[
              { value: 'seat', label: text.kinds.seat },
              { value: 'term', label: text.kinds.term },
            ]}
          />
          <FieldRow>
            <Select
              name="fromSeatId"
              label={text.from}
              hint={text.fromHint}
              placeholder={text.choose}
              options={props.givers.map(option)}
              value={typedValue(props, 'fromSeatId')}
            />
            <Select
              name="toSeatId"
              label={text.to}
              placeholder={text.choose}
              options={props.seats.map(option)}
              value={typedValue(props, 'toSeatId')}
              required
            />
          </FieldRow>
          <TextArea
            name="reason"
            label={text.reason}
            hint={text.reasonHint}
            value={typedValue(props, 'reason')}
            limit={1000}
            required
          />
          <SubmitBar>
            <Button tone="primary">{text.prepare}</Button>
          </SubmitBar>
        </Form>
      </Card>
    </>
  );
};
