import {
  findPlaces as placesNamed,
  placesInLine,
  provinceOfUnit,
  provincesNamed,
  provincesStated,
  unitToday,
} from '#src/council/tenants/index.ts';
import type { FoundPlace, UnitCandidate } from '#src/council/tenants/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { failureSentence } from '#src/platform/errors.ts';
import type { FieldErrors } from '#src/platform/errors.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { PlaceInput } from './inputs/recording.ts';
import { recordingText } from './messages/recording.ts';
import { unitsByCode, unitsOfTenant } from './queries/units.ts';
import type { UnitName } from './queries/units.ts';

/** Where a petition belongs: the unit responsible now, its name when it was received, the spot. */
export interface Place {
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitNameThen: string;
  readonly detail: string;
}

export interface PlacesFound {
  readonly places: readonly Place[];
  readonly errors: FieldErrors;
  /** What is wrong with them where there are errors. */
  readonly code: 'petitions.invalid' | 'petitions.unit_outside';
  readonly facts: { readonly province: string };
}

const TWO_TIERS_FROM = '2025-07-01';
const SPOT =
  /^(?:thôn|xóm|tổ|khu|khối|đường|đoạn|ngõ|ngách|hẻm|ấp|bản|buôn|làng|số|km|quốc lộ|tỉnh lộ|cầu|cống|kênh|đê|chợ|trường|trạm|đoạn|tuyến)(?=\s|$)/iu;

/**
 * The places of a petition, from units chosen in a list or from the office's own words. The first, where
 * it is counted, lies in the council's province; a matter at the border may name what lies beyond after it.
 */
export async function findPlaces(
  ctx: Pick<CommandContext, 'tx' | 'actor'>,
  input: { readonly place: string; readonly places: readonly PlaceInput[] },
  receivedOn: string,
  /** The unit it is counted at already: kept, wherever it lies. */
  counted = '',
): Promise<PlacesFound> {
  const rows: readonly PlaceInput[] =
    input.place === ''
      ? input.places
      : [{ unit: '', place: input.place, detail: '' }, ...input.places];
  const { locale, councilUnitCode } = ctx.actor;
  const t = recordingText(locale).errors;
  const facts = { province: provinceName(councilUnitCode) };
  if (rows.length === 0) {
    const errors = { place: t.place, 'places.0.unit': t.place };
    return { places: [], errors, code: 'petitions.invalid', facts };
  }
  // Only written places are read in what surrounds them.
  const isWritten = rows.some(({ unit }) => unit === '');
  const near = isWritten ? await unitsOfTenant(ctx.tx, ctx.actor.tenantId) : [];
  const around = aroundOf(ctx.actor, near, receivedOn);
  const errors: Record<string, string> = {};
  const fieldOf = (index: number): string => {
    const written = rows.length - input.places.length;
    return index < written ? 'place' : `places.${index - written}.unit`;
  };
  const places: Place[] = [];
  for (const [index, row] of rows.entries()) {
    const found = await placesOfRow(ctx, row, around);
    if (found.length === 0) errors[fieldOf(index)] = t.unit;
    places.push(...found);
  }
  const [main] = places;
  const isOutside = main && main.unitCode !== counted && !isOurs(main.unitCode, around);
  if (!isOutside || Object.keys(errors).length > 0)
    return { places: withoutRepeats(places), errors, code: 'petitions.invalid', facts };
  const code = 'petitions.unit_outside';
  const outside = failureSentence(locale, code, facts);
  return { places: [], errors: { [fieldOf(0)]: outside }, code, facts };
}

const provinceName = (unitCode: string): string =>
  unitToday(provinceOfUnit(unitCode) ?? '')?.name ?? '';

/** What surrounds a written place: the reader's tenant, own unit, and the day it was written. */
export interface Around {
  readonly near: ReadonlySet<string>;
  readonly ownUnit: string;
  readonly province: string;
  readonly receivedOn: string;
}

export const isOurs = (code: string, { province }: Pick<Around, 'province'>): boolean =>
  provinceOfUnit(code) === province;

export function aroundOf(
  actor: Actor,
  tenantUnits: readonly UnitName[],
  receivedOn: string,
): Around {
  const near = new Set(tenantUnits.map((unit) => unit.code));
  const ownUnit = actor.councilUnitCode;
  return { near, ownUnit, province: provinceOfUnit(ownUnit) ?? '', receivedOn };
}

async function placesOfRow(
  ctx: Pick<CommandContext, 'tx'>,
  row: PlaceInput,
  around: Around,
): Promise<readonly Place[]> {
  if (row.unit !== '') {
    const unit = (await unitsByCode(ctx.tx, [row.unit])).get(row.unit);
    return unit ? [{ ...named(unit), detail: row.detail || row.place }] : [];
  }
  const found = placesNamed(row.place || row.detail);
  const best = found.flatMap((place) => bestOf(place, around)).map((one) => one.code);
  const codes = [...best, around.ownUnit, ...provincesStated(row.place || row.detail)];
  return placesWritten(row, found, around, await unitsByCode(ctx.tx, codes));
}

/**
 * The places that words name, or the reader's own unit where they name none; nothing where they name a
 * former district that several other provinces had.
 */
export function placesWritten(
  row: Pick<PlaceInput, 'place' | 'detail'>,
  found: readonly FoundPlace[],
  around: Around,
  units: ReadonlyMap<string, UnitName>,
): readonly Place[] {
  const words = row.place || row.detail;
  const resolved = found
    .flatMap((place) => bestOf(place, around))
    .flatMap((one) => {
      const unit = units.get(one.code);
      if (!unit) return [];
      const old = one.reason !== 'same-name' || around.receivedOn < TWO_TIERS_FROM;
      return [
        { ...named(unit), unitNameThen: old ? one.text : unit.name, detail: spotsIn(words, row) },
      ];
    });
  const ours = resolved.filter(({ unitCode }) => isOurs(unitCode, around));
  // A name that is met in another province alone is a hamlet's here, unless that province is named too.
  if (ours.length > 0 || (resolved.length > 0 && isElsewhere(words, around)))
    return [...ours, ...resolved.filter((place) => !ours.includes(place))];
  if (liesOutside(words, around)) return provinceStated(words, row, units);
  const own = units.get(around.ownUnit);
  return own ? [{ ...named(own), detail: words }] : [];
}

/** `huyện Quỳnh Lưu, Nghệ An`: of what lies there no unit of today is named but the province. */
function provinceStated(
  words: string,
  row: Pick<PlaceInput, 'place' | 'detail'>,
  units: ReadonlyMap<string, UnitName>,
): readonly Place[] {
  const [code = '', another] = provincesStated(words);
  const unit = another === undefined ? units.get(code) : undefined;
  return unit ? [{ ...named(unit), unitNameThen: words, detail: spotsIn(words, row) }] : [];
}

/** The words state that they lie in another province, and may mean no unit of the reader's. */
export function liesOutside(words: string, around: Pick<Around, 'province'>): boolean {
  const stated = provincesStated(words);
  if (stated.size === 0 || stated.has(around.province)) return false;
  return !placesNamed(words)
    .flatMap(({ candidates }) => candidates)
    .some(({ code }) => isOurs(code, around));
}

/** What is said at a place that lies outside the province of `unitCode`; null where it does not. */
export function saidOutside(words: string, unitCode: string, locale: Locale): string | null {
  const province = provinceOfUnit(unitCode) ?? '';
  if (!liesOutside(words, { province })) return null;
  return failureSentence(locale, 'petitions.unit_outside', { province: provinceName(unitCode) });
}

/** The words name a province, and not the reader's. */
function isElsewhere(words: string, { province }: Pick<Around, 'province'>): boolean {
  const provinces = provincesNamed(words);
  return provinces.size > 0 && !provinces.has(province);
}

/** Another commune of the province that a spot of `unitCode` seems to name, and what then is left of the spot. */
export function communeMeant(words: string, unitCode: string) {
  const province = provinceOfUnit(unitCode) ?? '';
  if (liesOutside(words, { province })) return null;
  const communes = placesInLine(words).flatMap((line) => {
    const candidates = line.found.candidates.filter(
      ({ code, reason }) =>
        isOurs(code, { province }) &&
        (reason === 'same-name' || (line.hasKind && reason === 'predecessor')),
    );
    return candidates.length > 0 ? [{ line, candidates }] : [];
  });
  const all = communes.flatMap(({ candidates }) => candidates);
  const [{ line, candidates } = { line: null, candidates: [] }] = communes;
  const [first] = candidates;
  const unit = first && unitToday(first.code);
  if (!line || !unit || all.some(({ code }) => code === unitCode)) return null;
  const calledThen = first.reason === 'same-name' ? null : line.found.text;
  return { code: unit.code, name: unit.name, calledThen, detail: line.rest };
}
export type CommuneMeant = NonNullable<ReturnType<typeof communeMeant>>;

function named(unit: UnitName): Omit<Place, 'detail'> {
  return { unitCode: unit.code, unitName: unit.name, unitNameThen: unit.name };
}

/** What stands below the commune in a written place: hamlet, street, kilometre. */
function spotsIn(words: string, row: Pick<PlaceInput, 'place' | 'detail'>): string {
  if (row.place !== '' && row.detail !== '') return row.detail;
  return words
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => SPOT.test(part))
    .join(', ');
}

/** Names repeat across the country: the reader's own unit first, then its province. */
export function weightAround({ near, ownUnit }: Around): (one: UnitCandidate) => number {
  return (one) => one.score + (near.has(one.code) ? 1 : 0) + (one.code === ownUnit ? 0.5 : 0);
}

/** Only a former district is named: nothing tells which of its communes is meant. */
export function isDistrict({ candidates }: FoundPlace): boolean {
  return candidates.some(({ reason }) => reason === 'district');
}

/** The reader's own commune if it lies there; else what holds them all, never one of them at random. */
function bestOfDistrict({ candidates }: FoundPlace, around: Around): UnitCandidate | undefined {
  const own = candidates.find(({ code }) => code === around.ownUnit);
  if (own?.reason === 'district') return own;
  return candidates.find(({ code, reason }) => reason !== 'district' && around.near.has(code));
}

function likeliest({ candidates }: FoundPlace, around: Around): UnitCandidate | undefined {
  const weight = weightAround(around);
  return candidates.toSorted((a, b) => weight(b) - weight(a))[0];
}

function bestOf(place: FoundPlace, around: Around): readonly (UnitCandidate & { text: string })[] {
  const best = isDistrict(place) ? bestOfDistrict(place, around) : likeliest(place, around);
  return best ? [{ ...best, text: place.text }] : [];
}

export function withoutRepeats(places: readonly Place[]): readonly Place[] {
  const seen = new Map(places.map((place) => [`${place.unitCode} ${place.detail}`, place]));
  return [...seen.values()];
}
