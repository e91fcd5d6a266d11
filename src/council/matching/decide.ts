import type { PlaceRelation } from './places.ts';
import { EXCHANGED, isExchanged } from './relate-codes.ts';
import type { Weighing } from './weigh.ts';

const PLACE: Readonly<Record<PlaceRelation, number>> = {
  same: 1,
  within: 0.6,
  unknown: 0.4,
  beside: 0.3,
  other: 0,
};
/** Chosen on pairs that the rules were not written on: see docs/matching.md. */
const SAME_FROM = 0.82;
const COPIED = 0.4;
const FEW_WORDS = 0.6;

/** Points; what they add up to is drawn into 0–1 around `MIDDLE`. */
const POINTS = {
  localPlace: 1.6,
  widePlace: 1,
  named: 1.8,
  words: 1.6,
  phrases: 1,
  subjects: 1.2,
  requests: 0.4,
  beneficiaries: 0.5,
  namedApart: -1.2,
  subjectsApart: -0.3,
} as const;
const MIDDLE = 3.4;
const STEEPNESS = 1.1;
/** Each further thing both name adds less than the one before. */
const FURTHER_NAME = 0.45;

/** 0–1. Orders candidates: same place and same named things stand first, then words. */
export function scoreOf(weighing: Weighing): number {
  const { place, isLocal, objects, words, subjects, requests, beneficiaries } = weighing;
  const points =
    PLACE[place] * (isLocal ? POINTS.localPlace : POINTS.widePlace) +
    (1 - FURTHER_NAME ** objects.shared.length) * POINTS.named +
    Math.min(1, words.share * 1.4) * POINTS.words +
    Math.min(1, weighing.phraseShare * 3) * POINTS.phrases +
    subjects.share * POINTS.subjects +
    requests.share * POINTS.requests +
    beneficiaries.share * POINTS.beneficiaries +
    Math.min(1, objects.apart.length) * POINTS.namedApart +
    Math.min(2, subjects.exchanged) * POINTS.subjectsApart;
  const score = 1 / (1 + Math.exp((MIDDLE - points) * STEEPNESS));
  return Math.round(1000 * score) / 1000;
}

export function isSame(weighing: Weighing): boolean {
  return !isAgainst(weighing) && scoreOf(weighing) >= SAME_FROM;
}

/** One of these is enough: another place, another named thing, another request or group of people. */
function isAgainst(weighing: Weighing): boolean {
  const { place, objects, subjects, requests, beneficiaries } = weighing;
  return (
    place === 'other' ||
    place === 'beside' ||
    objects.apart.length > 0 ||
    (objects.onlyA.length > 0 && objects.onlyB.length > 0) ||
    subjects.exchanged >= (weighing.isPlain ? 2 : 1) * EXCHANGED ||
    isExchanged(requests) ||
    isExchanged(beneficiaries) ||
    weighing.groupsApart ||
    weighing.asksApart ||
    weighing.replaced.length > 0 ||
    isCopyWithOtherNumber(weighing) ||
    isOnlyInOneProvince(weighing)
  );
}

// The same sentence with 15 put for 25 tells of another thing; in other words a number may be left out or rounded.
function isCopyWithOtherNumber({ phraseShare, numbers }: Weighing): boolean {
  return phraseShare >= COPIED && isExchanged(numbers);
}

// Both speak of a province or a district and of nothing else together.
function isOnlyInOneProvince({ isLocal, subjects, requests, words }: Weighing): boolean {
  return (
    !isLocal && subjects.shared.length + requests.shared.length === 0 && words.share < FEW_WORDS
  );
}
