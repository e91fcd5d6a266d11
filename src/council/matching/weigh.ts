import type { Matter } from './matter.ts';
import { overlapOfWords, sharedOf } from './overlap.ts';
import type { WordOverlap } from './overlap.ts';
import { relatePlaces } from './places.ts';
import type { PlaceRelation } from './places.ts';
import { relateCodes } from './relate-codes.ts';
import type { CodeRelation } from './relate-codes.ts';
import { relateObjects } from './relate-objects.ts';
import type { ObjectRelation } from './relate-objects.ts';
import { WIDE_REQUESTS } from './lists/requests.ts';
import { BENEFITS, WIDE_SUBJECTS } from './lists/subjects.ts';
import { alignRows, saysOther } from './substitutions.ts';
import type { Substitution } from './substitutions.ts';

/** Everything that speaks for or against two tellings being one matter. */
export interface Weighing {
  readonly place: PlaceRelation;
  /** Both name a commune: more than a province both lie in. */
  readonly isLocal: boolean;
  /** One was typed without marks: a subject found there may be another word. */
  readonly isPlain: boolean;
  readonly objects: ObjectRelation;
  readonly words: WordOverlap;
  readonly phrases: readonly string[];
  readonly phraseShare: number;
  /** What a nearly word for word copy has put in place of what; empty where the words differ anyway. */
  readonly replaced: readonly Substitution[];
  readonly numbers: CodeRelation;
  readonly subjects: CodeRelation;
  /** Both ask for something, and no request of the one is of a family with one of the other. */
  readonly asksApart: boolean;
  /** A benefit for a group that the other telling does not speak of. */
  readonly groupsApart: boolean;
  readonly requests: CodeRelation;
  readonly beneficiaries: CodeRelation;
}

const MAYBE_COPIED = 0.55;
const COPIED = 0.68;
const NONE: ReadonlySet<string> = new Set();

export function weigh(a: Matter, b: Matter): Weighing {
  const phrases = sharedOf(a.phrases, b.phrases);
  const words = overlapOfWords(a.words, b.words);
  const phraseShare = phrases.length / Math.max(4, Math.min(a.phrases.length, b.phrases.length));
  const objects = relateObjects(a, b);
  const subjects = relateCodes(a.subjects, b.subjects, WIDE_SUBJECTS);
  const place = relatePlaces(a.places, b.places);
  return {
    place: place === 'other' && objects.shared.length > 0 && namesPlace(a, b) ? 'within' : place,
    isLocal: [a, b].every(({ places }) => places.some(({ level }) => level === 'commune')),
    isPlain: a.isPlain || b.isPlain,
    objects,
    words,
    phrases,
    phraseShare,
    replaced: words.commonness >= MAYBE_COPIED ? replacedIn(a, b) : [],
    numbers: relateCodes(a.numbers, b.numbers, NONE),
    subjects,
    groupsApart: areGroupsApart(a, b, subjects.shared),
    asksApart: areApart(a.families, b.families),
    requests: relateCodes(a.requests, b.requests, WIDE_REQUESTS),
    beneficiaries: relateCodes(a.beneficiaries, b.beneficiaries, NONE),
  };
}

function areApart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((code) => b.includes(code));
}

// Which of two equally long common rows is found depends on the order; so the order is fixed.
function replacedIn(a: Matter, b: Matter): readonly Substitution[] {
  const isTurned = a.key > b.key;
  const [first, second] = isTurned ? [b, a] : [a, b];
  const { closeness, substitutions } = alignRows(first.row, second.row);
  if (closeness < COPIED) return [];
  const told = substitutions.filter(saysOther);
  return isTurned ? told.map((one) => ({ a: one.b, b: one.a, atA: one.atB, atB: one.atA })) : told;
}

/** One telling came from another commune and names the other's: the bridge there is the one it means. */
function namesPlace(a: Matter, b: Matter): boolean {
  const names = (text: Matter, other: Matter): boolean =>
    text.objects.some(
      ({ kind, name }) =>
        kind === 'commune' &&
        other.places.some(({ level, key }) => level === 'commune' && key === name),
    );
  return names(a, b) || names(b, a);
}

function areGroupsApart(a: Matter, b: Matter, shared: readonly string[]): boolean {
  if (!shared.some((code) => BENEFITS.has(code))) return false;
  return (
    a.beneficiaries.length + b.beneficiaries.length > 0 &&
    !a.beneficiaries.some((code) => b.beneficiaries.includes(code))
  );
}
