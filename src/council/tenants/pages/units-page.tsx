import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, DataTable, EmptyState, FilterBar, PageHeader } from '#src/ui/index.ts';
import { unitText } from '../messages.ts';
import type { ProvinceLine, UnitLine } from '../queries.ts';
import { UnitTable } from './unit-table.tsx';

export interface UnitsPageProps {
  readonly locale: Locale;
  readonly q: string;
  readonly withHistoric: boolean;
  readonly found: readonly UnitLine[] | null;
  readonly provinces: readonly ProvinceLine[];
}

export const UnitsPage = ({ locale, q, withHistoric, found, provinces }: UnitsPageProps) => {
  const text = unitText(locale);
  return (
    <>
      <PageHeader title={text.title} subtitle={text.subtitle} />
      <FilterBar
        action="/units"
        search={{ name: 'q', label: text.search, value: q, placeholder: text.searchHint }}
        filters={[
          {
            name: 'historic',
            label: text.validity,
            all: text.onlyNow,
            options: [{ value: '1', label: text.withHistoric }],
            value: withHistoric ? '1' : '',
          },
        ]}
        clearHref={q ? '/units' : undefined}
      />
      {found ? <Found {...{ locale, found }} /> : <Provinces {...{ locale, provinces }} />}
    </>
  );
};

const Found = ({ locale, found }: { locale: Locale; found: readonly UnitLine[] }) => {
  const text = unitText(locale);
  if (found.length === 0) return <EmptyState title={text.empty}>{text.emptyWords}</EmptyState>;
  const count = String(found.length);
  return (
    <Card title={found.length < 100 ? text.found(count) : text.foundFirst(count)} flush>
      <UnitTable locale={locale} units={found} caption={text.search} />
    </Card>
  );
};

const Provinces = ({
  locale,
  provinces,
}: {
  locale: Locale;
  provinces: readonly ProvinceLine[];
}) => {
  const text = unitText(locale);
  return (
    <Card title={text.province} flush>
      <DataTable
        caption={text.province}
        rows={provinces}
        rowKey={(row) => row.code}
        rowHref={(row) => `/units/${row.code}`}
        dense
        columns={[
          { key: 'name', header: text.name, card: 'title', cell: (row) => row.name },
          { key: 'code', header: text.code, card: 'mark', cell: (row) => row.code },
          { key: 'communes', header: text.communes, align: 'end', cell: (row) => row.communes },
          { key: 'wards', header: text.wards, align: 'end', cell: (row) => row.wards },
          { key: 'zones', header: text.zones, align: 'end', cell: (row) => row.special_zones },
        ]}
      />
    </Card>
  );
};
