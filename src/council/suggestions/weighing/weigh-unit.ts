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
      units.set(candidate.code, { ...shown(ask.locale, candidate, text, from), score });
    }
  });
  return [...units.values()].toSorted((a, b) => b.score - a.score).slice(0, MOST);
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

/** Where only a district is named its province answers, and the communes it became are the choice. */
function orderedFor(place: FoundPlace, home: string | null): readonly UnitCandidate[] {
  const isDistrict = place.candidates.some(({ reason }) => reason === 'district');
  return place.candidates
    .map((candidate) => ({
      ...candidate,
      score: candidate.score + bonus(candidate, isDistrict, home),
    }))
    .toSorted((a, b) => b.score - a.score);
}

function bonus(candidate: UnitCandidate, isDistrict: boolean, home: string | null): number {
  if (isDistrict && candidate.reason === 'province') return 0.2;
  return home !== null && unitToday(candidate.code)?.parentCode === home ? 0.05 : 0;
}

function shown(locale: Locale, candidate: UnitCandidate, text: string, from: string | null) {
  const t = suggestionText(locale).unit;
  const label = unitToday(candidate.code)?.name ?? candidate.code;
  const reason = {
    'same-name': t.sameName(label),
    predecessor: t.predecessor(text, label),
    'predecessor-part': t.predecessorPart(text, label),
    district: t.district(label),
    province: t.province(label),
    'former-province': t.formerProvince(text, label),
  }[candidate.reason];
  return { value: candidate.code, label, reasons: from ? [reason, from] : [reason] };
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
