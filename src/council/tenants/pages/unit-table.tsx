import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, DataTable } from '#src/ui/index.ts';
import { unitKindLabel, unitText } from '../messages.ts';
import type { Unit } from '../queries.ts';

interface UnitTableProps {
  readonly locale: Locale;
  readonly caption: string;
  readonly units: readonly (Unit & { readonly parent_name?: string | null })[];
}

export const UnitTable = ({ locale, caption, units }: UnitTableProps) => {
  const text = unitText(locale);
  const withParents = units.some((unit) => unit.parent_name);
  return (
    <DataTable
      caption={caption}
      rows={units}
      rowKey={(unit) => unit.code}
      rowHref={(unit) => `/units/${unit.code}`}
      rowTone={(unit) => (unit.valid_to ? 'quiet' : undefined)}
      dense
      columns={[
        { key: 'name', header: text.name, card: 'title', cell: (unit) => unit.name },
        {
          key: 'kind',
          header: text.kind,
          card: 'meta',
          cell: (unit) => unitKindLabel(text, unit.kind),
        },
        ...(withParents
          ? [
              {
                key: 'above',
                header: text.above,
                card: 'meta' as const,
                cell: (unit: UnitTableProps['units'][number]) => unit.parent_name ?? '',
              },
            ]
          : []),
        { key: 'code', header: text.code, card: 'meta', cell: (unit) => unit.code },
        {
          key: 'validity',
          header: text.validity,
          card: 'mark',
          cell: (unit) =>
            unit.valid_to ? (
              <Badge tone="warning">{text.until(formatDay(day(unit.valid_to)))}</Badge>
            ) : (
              text.inForce
            ),
        },
      ]}
    />
  );
};
