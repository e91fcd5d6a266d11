// Official commune codes were given province by province in 2004 and a commune of today keeps the code of one
// of its predecessors, so the code tells the province before 1 July 2025. Each line: first code, old province.
const STARTS: readonly (readonly [string, string])[] = [
  ['00001', '01'], ['00688', '02'], ['01267', '04'], ['01840', '06'], ['02200', '08'], ['02635', '10'],
  ['03124', '11'], ['03388', '12'], ['03646', '14'], ['04249', '15'], ['04789', '17'], ['05437', '19'],
  ['05971', '20'], ['06649', '22'], ['07201', '24'], ['07888', '25'], ['08707', '26'], ['09163', '27'],
  ['09540', '01'], ['10507', '30'], ['11296', '31'], ['11950', '33'], ['12430', '34'], ['13282', '35'],
  ['13630', '36'], ['14320', '37'], ['14755', '38'], ['16663', '40'], ['18070', '42'], ['18853', '44'],
  ['19327', '45'], ['19747', '46'], ['20194', '48'], ['20335', '49'], ['21010', '51'], ['21550', '52'],
  ['22012', '54'], ['22327', '56'], ['22738', '58'], ['22915', '60'], ['23281', '62'], ['23560', '64'],
  ['24118', '66'], ['24610', '67'], ['24769', '68'], ['25184', '70'], ['25453', '72'], ['25738', '74'],
  ['25990', '75'], ['26506', '77'], ['26734', '79'], ['27691', '80'], ['28246', '82'], ['28756', '83'],
  ['29236', '84'], ['29542', '86'], ['29863', '87'], ['30280', '89'], ['30724', '91'], ['31117', '92'],
  ['31318', '93'], ['31498', '94'], ['31813', '95'], ['32000', '96'],
];

/** The code of the historic province (`P02`) whose land a commune of today mostly was. */
export function formerProvinceOf(
  communeCode: string,
  todayProvinceCode: string,
  todayOf: ReadonlyMap<string, string>,
): string | null {
  const old = `P${STARTS.findLast(([first]) => first <= communeCode)?.[1] ?? ''}`;
  if (todayOf.get(old) === todayProvinceCode) return old;
  // Communes moved between provinces before 2025 (Mê Linh, four communes of Lương Sơn) keep their old codes.
  const same = `P${todayProvinceCode}`;
  return todayOf.get(same) === todayProvinceCode ? same : null;
}
