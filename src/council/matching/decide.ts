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
const SAME_FROM = 0.5;
const COPIED = 0.4;

/** 0–1. Orders candidates: same place and same named things stand first, then words. */
export function scoreOf(weighing: Weighing): number {
  const { place, isLocal, objects, words, phraseShare, subjects, requests, beneficiaries } =
    weighing;
  const named = 1 - 0.45 ** objects.shared.length;
  const points =
    PLACE[place] * (isLocal ? 1.6 : 1) +
    named * 1.8 +
    Math.min(1, words.share * 1.4) * 1.6 +
    Math.min(1, phraseShare * 3) * 1 +
    subjects.share * Math.min(1, subjects.shared.length) * 1.2 +
    requests.share * 0.4 +
    beneficiaries.share * 0.5 -
    Math.min(1, objects.apart.length) * 1.2 -
    Math.min(2, subjects.exchanged) * 0.3;
  return Math.round((1000 * 1) / (1 + Math.exp(-(points - 3.4) * 1.1))) / 1000;
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
    isCopyWithOtherNumber(weighing)
  );
}

// The same sentence with 15 put for 25 tells of another thing; in other words a number may be left out or rounded.
function isCopyWithOtherNumber({ phraseShare, numbers }: Weighing): boolean {
  return phraseShare >= COPIED && isExchanged(numbers);
}
