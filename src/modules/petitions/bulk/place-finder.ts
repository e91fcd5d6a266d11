import { findPlaces as placesNamed } from '#src/council/tenants/index.ts';
import type { FoundPlace, UnitCandidate } from '#src/council/tenants/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { aroundOf, isDistrict, placesWritten, weightAround, withoutRepeats } from '../places.ts';
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
  /** Why the first of them; `own-unit` where the words name none. */
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

  const find = (words: string): WrittenPlace => {
    const found = placesNamed(words);
    const places = placesWritten({ place: words, detail: '' }, found, around, units);
    const [first] = places;
    const reason = found
      .flatMap(({ candidates }) => candidates)
      .find(({ code }) => code === first?.unitCode)?.reason;
    return {
      places: withoutRepeats(places),
      reason: reason ?? 'own-unit',
      choices: choicesAmong(found, units, { weight, ownUnit: around.ownUnit }),
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
      if (!unit) return null;
      const then = words || unit.name;
      return { unitCode: code, unitName: unit.name, unitNameThen: then, detail: '' };
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
