import { findPlaces as placesNamed } from '#src/council/tenants/index.ts';
import type { FoundPlace, UnitCandidate } from '#src/council/tenants/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import {
  aroundOf,
  communeMeant,
  isDistrict,
  isOurs,
  placesWritten,
  weightAround,
  withoutRepeats,
} from '../places.ts';
import type { Place } from '../places.ts';
import { unitsInForce, unitsOfTenant } from '../queries/units.ts';

export interface UnitAnswer {
  readonly code: string;
  readonly name: string;
  /** Why this unit may be meant: `UnitReason` of the room of units. */
  readonly reason: string;
}

export interface WrittenPlace {
  /** Never empty: words that name nothing belong to the reader's own unit. */
  readonly places: readonly Place[];
  /** Why the first of them; `own-unit` where the words name none, `outside` where they name another province. */
  readonly reason: string;
  /** Units between which a person must choose; empty where one is clear. */
  readonly choices: readonly UnitAnswer[];
}

export interface PlaceFinder {
  find(words: string): WrittenPlace;
  /** One unit chosen by its code, with the words it was called then. */
  chosen(code: string, words: string): Place | null;
}

type Unit = Awaited<ReturnType<typeof unitsInForce>>[number];

const CLOSE = 0.15;
const MOST_CHOICES = 6;

/** Reads the units once; then thousands of written places are found without a question to the database. */
export async function openPlaceFinder(
  db: Db | Tx,
  actor: Actor,
  today: string,
): Promise<PlaceFinder> {
  const units = new Map((await unitsInForce(db)).map((unit) => [unit.code, unit]));
  const around = aroundOf(actor, await unitsOfTenant(db, actor.tenantId), today);
  const weight = weightAround(around);
  const known = new Map<string, WrittenPlace>();

  const { ownUnit } = around;
  const ours = (detail: string): Place[] => {
    const own = units.get(ownUnit);
    return own ? [{ unitCode: ownUnit, unitName: own.name, unitNameThen: own.name, detail }] : [];
  };
  /** The council's own, or the commune whose name the words begin with: a person chooses. */
  const maybeBegun = (words: string): UnitAnswer[] => {
    const [own, meant] = [units.get(ownUnit), communeMeant(words, ownUnit)];
    if (!own || !meant) return [];
    const { code, name } = meant;
    return [
      { code: ownUnit, name: own.name, reason: 'own-unit' },
      { code, name: units.get(code)?.name ?? name, reason: 'same-name' },
    ];
  };

  /** All a clerk may choose from where another province is written: it may be a slip of the pen. */
  let communes: readonly UnitAnswer[] | undefined;
  const ofProvince = () =>
    (communes ??= [...units.values()]
      .filter(({ code, tier }) => code === ownUnit || (tier === 'commune' && isOurs(code, around)))
      .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'vi'))
      .map(({ code, name }) => ({ code, name, reason: 'outside' })));
  const rank = ({ code }: Unit): number => (code === ownUnit ? 0 : 1);

  const find = (words: string): WrittenPlace => {
    const found = placesNamed(words);
    const places = placesWritten({ place: words, detail: '' }, found, around, units);
    const [first] = places;
    if (!first || !isOurs(first.unitCode, around))
      return { places: ours(words), reason: 'outside', choices: ofProvince() };
    const reason = found
      .flatMap(({ candidates }) => candidates)
      .find(({ code }) => code === first?.unitCode)?.reason;
    return {
      places: withoutRepeats(places),
      reason: reason ?? 'own-unit',
      choices: reason
        ? choicesAmong(found, units, { weight, ownUnit }).filter(({ code }) => isOurs(code, around))
        : maybeBegun(words),
    };
  };

  return {
    find: (words) => {
      const before = known.get(words);
      if (before) return before;
      const place = find(words);
      if (known.size < 5_000) known.set(words, place);
      return place;
    },
    chosen: (code, words) => {
      const unit = units.get(code);
      if (!unit || !isOurs(code, around)) return null;
      const place = { unitCode: code, unitName: unit.name, detail: '' };
      const meant = communeMeant(words, ownUnit);
      if (meant?.code === code && meant.detail !== '')
        return { ...place, unitNameThen: meant.calledThen ?? unit.name, detail: meant.detail };
      const { reason } = find(words);
      if (reason === 'outside') return { ...place, unitNameThen: unit.name, detail: words };
      const isOwn = code === ownUnit && reason === 'own-unit';
      return { ...place, unitNameThen: isOwn ? unit.name : words || unit.name };
    },
  };
}

interface Chooser {
  readonly weight: ReturnType<typeof weightAround>;
  readonly ownUnit: string;
}

/** Of each place that was written, the units that are nearly as likely as the first. */
function choicesAmong(
  found: ReturnType<typeof placesNamed>,
  units: ReadonlyMap<string, Unit>,
  chooser: Chooser,
): UnitAnswer[] {
  return found.flatMap((place) => {
    const close = isDistrict(place) ? choicesOfDistrict(place, chooser) : closest(place, chooser);
    if (close.length < 2) return [];
    return close.flatMap(({ code, reason }) => {
      const unit = units.get(code);
      const above = units.get(unit?.parent_code ?? '');
      return unit
        ? [{ code, name: [unit.name, above?.name].filter(Boolean).join(', '), reason }]
        : [];
    });
  });
}

function closest({ candidates }: FoundPlace, { weight }: Chooser): readonly UnitCandidate[] {
  const [best, ...others] = candidates.toSorted((a, b) => weight(b) - weight(a));
  if (!best) return [];
  const close = others.filter((one) => weight(best) - weight(one) < CLOSE);
  return [best, ...close].slice(0, MOST_CHOICES);
}

/** All communes of a former district and last its province; none where the reader's own is one of them. */
function choicesOfDistrict(
  { candidates }: FoundPlace,
  { ownUnit }: Chooser,
): readonly UnitCandidate[] {
  const communes = candidates.filter(({ reason }) => reason === 'district');
  if (communes.some(({ code }) => code === ownUnit)) return [];
  return [...communes, ...candidates.filter((one) => !communes.includes(one))];
}
