import { findPlaces, placesInText, unitToday } from '#src/council/tenants/index.ts';
import type { FoundPlace, UnitCandidate } from '#src/council/tenants/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { suggestionText } from '../messages.ts';

export interface WeighedUnit {
  readonly value: string;
  readonly label: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

interface Ask {
  readonly text: string;
  readonly place: string;
  readonly locale: Locale;
  /** The province of the council that asks: names repeat across the country. */
  readonly homeProvince: string | null;
}

const FROM_TEXT = 0.9;
const SECOND_PLACE = 0.85;
const MOST = 6;
const MOST_OF_DISTRICT = 40;

/** Units of today for a place and a text: the place line first, then the communes the text names. */
export function weighUnits(ask: Ask): readonly WeighedUnit[] {
  const inPlace = ask.place.trim() === '' ? [] : findPlaces(ask.place);
  const named = inPlace.filter((place) => isCommune(place.candidates[0]));
  const found = [
    ...named.map((place) => ({ place, share: 1, from: null })),
    ...(named.length > 0 ? [] : fromText(ask)),
    ...(named.length > 0 ? [] : inPlace.map((place) => ({ place, share: 1, from: null }))),
  ];
  const units = new Map<string, WeighedUnit>();
  found.forEach(({ place, share, from }, order) => {
    for (const candidate of orderedFor(place, ask.homeProvince)) {
      const score = round(Math.min(1, candidate.score) * share * (order === 0 ? 1 : SECOND_PLACE));
      const known = units.get(candidate.code);
      if (known && known.score >= score) continue;
      const { text } = place;
      const told = { text, isFormer: isDistrict(place), from };
      units.set(candidate.code, { ...shown(ask.locale, candidate, told), score });
    }
  });
  const most = found.some(({ place }) => isDistrict(place)) ? MOST_OF_DISTRICT : MOST;
  return [...units.values()].toSorted((a, b) => b.score - a.score).slice(0, most);
}

const CLEAR = 0.46;

/** The unit that the words mean; none where they leave the choice between the communes of a former district. */
export function clearUnit<T extends { readonly score: number }>(units: readonly T[]): T | null {
  const [first] = units;
  return first && first.score >= CLEAR ? first : null;
}

function fromText(ask: Ask) {
  const t = suggestionText(ask.locale);
  const home =
    ask.place.trim() === '' && ask.homeProvince ? provinceName(ask.homeProvince) : ask.place;
  const near = placesInText(ask.text, home);
  const anywhere = near.some((place) => place.candidates.length > 0)
    ? near
    : placesInText(ask.text);
  return anywhere.map((place) => ({ place, share: FROM_TEXT, from: t.unit.inText }));
}

function provinceName(code: string): string {
  return unitToday(code)?.name ?? '';
}

function isCommune(candidate: UnitCandidate | undefined): boolean {
  return (
    candidate !== undefined &&
    !['district', 'province', 'former-province'].includes(candidate.reason)
  );
}

/** Only a former district is named: the communes it became are the choice, and its province stands last. */
function isDistrict({ candidates }: FoundPlace): boolean {
  return candidates.some(
    ({ reason, score }) => reason === 'district' || (reason === 'province' && score < 0.5),
  );
}

function orderedFor(place: FoundPlace, home: string | null): readonly UnitCandidate[] {
  return place.candidates
    .map((candidate) => ({ ...candidate, score: candidate.score + bonus(candidate, home) }))
    .toSorted((a, b) => b.score - a.score);
}

function bonus(candidate: UnitCandidate, home: string | null): number {
  return home !== null && unitToday(candidate.code)?.parentCode === home ? 0.05 : 0;
}

interface Told {
  readonly text: string;
  readonly isFormer: boolean;
  readonly from: string | null;
}

function shown(locale: Locale, candidate: UnitCandidate, { text, isFormer, from }: Told) {
  const t = suggestionText(locale).unit;
  const label = unitToday(candidate.code)?.name ?? candidate.code;
  const reason = {
    'same-name': t.sameName(label),
    predecessor: t.predecessor(text, label),
    'predecessor-part': t.predecessorPart(text, label),
    district: t.district(text, label),
    province: isFormer ? t.provinceOfDistrict(text, label) : t.province(label),
    'former-province': t.formerProvince(text, label),
  }[candidate.reason];
  return { value: candidate.code, label, reasons: from ? [reason, from] : [reason] };
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
