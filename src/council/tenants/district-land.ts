import { searchKey } from '#src/platform/text/search-key.ts';
import type { HistoricUnit } from './reference.ts';

interface OnLand {
  readonly formerProvince: string | null;
  readonly districts: ReadonlySet<string>;
}

const MOST_OF_DISTRICT = 25;

/**
 * The communes that most likely lie on the land of each former district, by province and folded name.
 * Codes were given district by district with the seat first, and the list of districts runs the same
 * way: between the first known commune of a district and that of the next lies the district. Nothing
 * is said of a district where one of the two is not known. Only good enough to choose from.
 */
export function districtLands<Commune extends OnLand>(
  all: readonly Commune[],
  historic: readonly HistoricUnit[],
): ReadonlyMap<string, readonly Commune[]> {
  const byProvince = Map.groupBy(all, ({ formerProvince }) => formerProvince ?? '');
  const districts = historic.filter(({ tier }) => tier === 'district');
  const lands = new Map<string, readonly Commune[]>();
  for (const [province, named] of Map.groupBy(districts, (unit) => unit.parentCode ?? '')) {
    const communes = byProvince.get(province) ?? [];
    const keys = [...new Set(named.map(({ name }) => searchKey(name)))];
    const starts = keys.map((key) => communes.findIndex((one) => one.districts.has(key)));
    keys.forEach((key, order) => {
      const start = starts[order] ?? -1;
      const end = order === keys.length - 1 ? communes.length : (starts[order + 1] ?? -1);
      const isKnown = start >= 0 && end > start && end - start <= MOST_OF_DISTRICT;
      if (isKnown) lands.set(landKey(province, key), communes.slice(start, end));
    });
  }
  return lands;
}

export function landKey(province: string | null, district: string): string {
  return `${province ?? ''} ${district}`;
}
