import { day, dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Card,
  DataTable,
  DefinitionList,
  Notice,
  PageHeader,
  PostButton,
  Prose,
  Stack,
} from '#src/ui/index.ts';
import { unitKindLabel, unitText } from '../messages.ts';
import type { ProposedSuccession, ReadPredecessors } from '../predecessors.ts';
import type { ConfirmedSuccession, Unit } from '../queries.ts';
import { UnitTable } from './unit-table.tsx';

export interface UnitPageProps {
  readonly locale: Locale;
  readonly unit: Unit;
  readonly parent: Unit | null;
  readonly children: readonly Unit[];
  readonly predecessors: ReadPredecessors;
  readonly confirmed: readonly ConfirmedSuccession[];
  readonly mayConfirm: boolean;
}

export const UnitPage = (props: UnitPageProps) => {
  const { locale, unit, parent } = props;
  const text = unitText(locale);
  return (
    <>
      <PageHeader
        title={unit.name}
        subtitle={unitKindLabel(text, unit.kind)}
        breadcrumbs={[
          { href: '/units', label: text.title },
          ...(parent ? [{ href: `/units/${parent.code}`, label: parent.name }] : []),
        ]}
        marks={
          unit.valid_to ? (
            <Badge tone="warning">{text.ended(formatDay(day(unit.valid_to)))}</Badge>
          ) : (
            <Badge tone="success">{text.inForce}</Badge>
          )
        }
      />
      <Stack>
        <Card>
          <DefinitionList
            columns={2}
            items={[
              { term: text.code, value: unit.code },
              parent && {
                term: text.above,
                value: <a href={`/units/${parent.code}`}>{parent.name}</a>,
              },
              unit.valid_from !== null && {
                term: text.validity,
                value: text.since(formatDay(day(unit.valid_from))),
              },
            ]}
          />
        </Card>
        <Children {...props} />
        {unit.tier === 'commune' && <Predecessors {...props} />}
      </Stack>
    </>
  );
};

const Children = ({ locale, unit, children }: UnitPageProps) => {
  const text = unitText(locale);
  const groups = [
    { title: text.unitsOf(unit.name), units: children.filter((one) => one.valid_to === null) },
    { title: text.formerDistricts, units: children.filter((one) => one.tier === 'district') },
    {
      title: text.formerProvinces,
      units: children.filter((one) => one.tier === 'province' && one.valid_to !== null),
    },
  ];
  return (
    <>
      {groups
        .filter(({ units }) => units.length > 0)
        .map(({ title, units }) => (
          <Card title={title} note={text.found(String(units.length))} flush key={title}>
            <UnitTable locale={locale} units={units} caption={title} />
          </Card>
        ))}
    </>
  );
};

const Predecessors = (props: UnitPageProps) => {
  const { locale, unit, predecessors } = props;
  const text = unitText(locale);
  const words = predecessors.unchanged ? text.unchanged : text.noPredecessors;
  return (
    <Card title={text.predecessors} note={text.predecessorsNote} flush>
      {predecessors.successions.length > 0 ? <Successions {...props} /> : <Notice>{words}</Notice>}
      {predecessors.unread.length > 0 && (
        <Notice tone="warning" title={text.unread}>
          {predecessors.unread.join('; ')}
        </Notice>
      )}
      {unit.predecessors !== '' && (
        <Notice tone="neutral" title={text.published}>
          <Prose text={unit.predecessors} />
        </Notice>
      )}
    </Card>
  );
};

const oldName = (one: ProposedSuccession): string => `${one.fromKind} ${one.fromName}`;

const Successions = ({ locale, unit, predecessors, confirmed, mayConfirm }: UnitPageProps) => {
  const text = unitText(locale);
  return (
    <DataTable
      caption={text.predecessors}
      rows={predecessors.successions}
      rowKey={oldName}
      dense
      columns={[
        {
          key: 'from',
          header: text.from,
          card: 'title',
          cell: (one) => (
            <>
              {oldName(one)}
              {one.note !== '' && ` (${one.note})`}
            </>
          ),
        },
        { key: 'share', header: text.share, card: 'meta', cell: (one) => text.shares[one.share] },
        {
          key: 'state',
          header: text.state,
          card: 'line',
          cell: (one) => {
            const standing = confirmed.find(({ from_name }) => from_name === oldName(one));
            const action = `/units/${unit.code}/successions`;
            if (standing) {
              const by = text.confirmedBy(
                standing.person ?? '',
                formatDay(dayAt(standing.confirmed_at)),
              );
              return (
                <>
                  <Badge tone="success">{by}</Badge>{' '}
                  {mayConfirm && (
                    <PostButton
                      action={`${action}/${standing.id}/withdrawal`}
                      size="small"
                      tone="quiet"
                    >
                      {text.withdraw}
                    </PostButton>
                  )}
                </>
              );
            }
            return mayConfirm ? (
              <PostButton action={action} fields={{ fromName: oldName(one) }} size="small">
                {text.confirm}
              </PostButton>
            ) : (
              <Badge tone="warning">{text.notConfirmed}</Badge>
            );
          },
        },
      ]}
    />
  );
};
