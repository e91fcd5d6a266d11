import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  Stack,
} from '#src/ui/index.ts';
import { bodyText } from '../messages/bodies.ts';
import type { CouncilLine, SeatLine } from '../queries/people.ts';
import type { Body } from '../queries/bodies.ts';
import { bodyKindName } from '../messages/role-names.ts';
import { BODY_KINDS } from '../schema.ts';
import type { BodyKind } from '../schema.ts';
import { seatWords } from './parts.tsx';

export interface BodiesPageProps {
  readonly locale: Locale;
  readonly today: string;
  readonly councils: readonly CouncilLine[];
  readonly council: CouncilLine;
  readonly filter: { readonly q: string; readonly kind: string };
  readonly bodies: readonly Body[];
  readonly seats: readonly SeatLine[];
  readonly openDuties: ReadonlyMap<string, number>;
  readonly mayManage: boolean;
  readonly mayAddCouncil: boolean;
}

export const BodiesPage = (props: BodiesPageProps) => {
  const { locale, council, councils, filter, bodies } = props;
  const text = bodyText(locale);
  return (
    <>
      <PageHeader
        title={text.bodies}
        subtitle={text.bodiesOf(council.name)}
        actions={
          <>
            {props.mayAddCouncil && (
              <LinkButton href="/bodies/councils/new">{text.addCouncil}</LinkButton>
            )}
            {props.mayManage && (
              <LinkButton href="/bodies/new" icon="plus" tone="primary">
                {text.addBody}
              </LinkButton>
            )}
          </>
        }
      />
      <FilterBar
        action="/bodies"
        search={{ name: 'q', label: text.search, value: filter.q }}
        filters={[
          ...(councils.length > 1
            ? [
                {
                  name: 'council',
                  label: text.council,
                  all: text.choose,
                  value: council.id,
                  options: councils.map((one) => ({ value: one.id, label: one.short_name })),
                },
              ]
            : []),
          {
            name: 'kind',
            label: text.kind,
            all: text.all,
            value: filter.kind,
            options: BODY_KINDS.map((kind) => ({
              value: kind,
              label: bodyKindName(kind, locale),
            })),
          },
        ]}
        clearHref={filter.q || filter.kind ? '/bodies' : undefined}
      />
      {bodies.length === 0 && <EmptyState title={text.noBodies}>{text.noBodiesWords}</EmptyState>}
      <Stack>
        {groupsOf(bodies, text.outsideBodies, locale).map((group) => (
          <Card title={group.title} flush key={group.title}>
            <BodyTable {...props} caption={group.title} bodies={group.bodies} />
          </Card>
        ))}
      </Stack>
    </>
  );
};

const COUNCIL_SIDE: readonly BodyKind[] = [
  'council',
  'standingCommittee',
  'committee',
  'office',
  'delegateGroup',
];

function groupsOf(bodies: readonly Body[], outside: string, locale: Locale) {
  const ofExecutive = (body: Body) => body.kind === 'executive' || body.kind === 'department';
  const inside = bodies.filter((body) => body.council_id !== null);
  const ofCouncil = (body: Body) => COUNCIL_SIDE.includes(body.kind);
  return [
    { title: bodyKindName('council', locale), bodies: inside.filter(ofCouncil) },
    { title: bodyKindName('executive', locale), bodies: inside.filter(ofExecutive) },
    {
      title: bodyKindName('outside', locale),
      bodies: inside.filter((body) => !ofCouncil(body) && !ofExecutive(body)),
    },
    { title: outside, bodies: bodies.filter((body) => body.council_id === null) },
  ].filter((group) => group.bodies.length > 0);
}

const BodyTable = (props: BodiesPageProps & { readonly caption: string }) => {
  const { locale, today, seats, openDuties } = props;
  const text = bodyText(locale);
  return (
    <DataTable
      caption={props.caption}
      rows={props.bodies}
      rowKey={(body) => body.id}
      rowHref={(body) => `/bodies/${body.id}`}
      rowTone={(body) => (body.valid_to && body.valid_to < today ? 'quiet' : undefined)}
      dense
      columns={[
        {
          key: 'name',
          header: text.body,
          card: 'title',
          width: 'wide',
          cell: (body) => body.short_name,
        },
        {
          key: 'kind',
          header: text.kind,
          card: 'meta',
          nowrap: true,
          cell: (body) => bodyKindName(body.kind, locale),
        },
        {
          key: 'people',
          header: text.people,
          card: 'line',
          width: 'wide',
          cell: (body) =>
            seats
              .filter((seat) => seat.body_id === body.id)
              .map((seat) => <div key={seat.id}>{seatWords(seat, locale)}</div>),
        },
        ...(openDuties.size > 0
          ? [
              {
                key: 'duties',
                header: text.openDuties,
                align: 'end' as const,
                card: 'line' as const,
                cell: (body: Body) => openDuties.get(body.id) ?? '',
              },
            ]
          : []),
        {
          key: 'state',
          header: text.validTo,
          headerHidden: true,
          card: 'mark',
          cell: (body) =>
            body.valid_to && (
              <Badge tone="warning">{text.ended(formatDay(day(body.valid_to)))}</Badge>
            ),
        },
      ]}
    />
  );
};
