import type { Locale } from '#src/platform/i18n/text.ts';
import { BENEFICIARIES } from './lists/beneficiaries.ts';
import type { Wordings } from './lexicon.ts';
import type { MatchReason, MatchReasonCode, Matter } from './matter.ts';
import { matchingText } from './messages.ts';
import { ROLE_OF } from './lists/object-kinds.ts';
import { REQUESTS } from './lists/requests.ts';
import { SUBJECTS } from './lists/subjects.ts';
import { isExchanged } from './relate-codes.ts';
import type { Weighing } from './weigh.ts';

const MOST_WORDS = 4;

/** `Cùng địa bàn: xã Phú Thịnh`. */
export function matchReasonText(locale: Locale, { code, words }: MatchReason): string {
  return matchingText(locale)[code](words.join(', '));
}

/** What spoke for and against, in the order a reader asks: which thing, where, what, for whom. */
export function reasonsOf(weighing: Weighing, a: Matter, b: Matter): MatchReason[] {
  return [
    ...reasonsFor(weighing, a),
    placeReason(weighing, a, b),
    ...reasonsAgainst(weighing, a, b),
  ].filter(({ words }) => words.length > 0);
}

function reasonsFor({ objects, subjects, requests, ...more }: Weighing, a: Matter): MatchReason[] {
  const sections = objects.shared.filter(({ kind }) => ROLE_OF.get(kind) === 'section');
  const named = objects.shared.filter((object) => !sections.includes(object));
  return [
    reason(
      'same_object',
      named.map(({ typed }) => typed),
    ),
    reason(
      'same_section',
      sections.map(({ typed }) => typed),
    ),
    reason('same_request', [
      ...shown(subjects.shared, SUBJECTS),
      ...shown(requests.shared, REQUESTS),
    ]),
    reason('same_beneficiary', shown(more.beneficiaries.shared, BENEFICIARIES)),
    reason('shared_phrases', typedPhrases(more.phrases, a)),
    reason('same_words', typedWords(more.words.words, a)),
  ];
}

function reasonsAgainst(weighing: Weighing, a: Matter, b: Matter): MatchReason[] {
  const { objects, subjects, beneficiaries, replaced } = weighing;
  const apart = (isObject: boolean): string[] =>
    objects.apart
      .filter(({ role }) => (role === 'object' || role === 'law') === isObject)
      .map(({ typed }) => typed.join(' / '));
  const isOtherGroup = weighing.groupsApart || isExchanged(beneficiaries);
  const isOtherRequest = weighing.asksApart || isExchanged(subjects);
  return [
    reason('other_object', [...apart(true), ...replacedWords(weighing, a, b)]),
    reason('other_section', [...apart(false), ...spotsApart(weighing)]),
    reason('other_request', isOtherRequest ? requestsApart(a, b) : []),
    reason(
      'other_beneficiary',
      isOtherGroup ? [apartCodes(a.beneficiaries, b.beneficiaries, BENEFICIARIES)] : [],
    ),
  ].map((one) => (replaced.length === 0 ? one : { ...one, words: [...new Set(one.words)] }));
}

/** `kiệt 20 / cầu Vỹ Dạ`: of different kinds, each named by one alone. */
function spotsApart({ objects: { apart, onlyA, onlyB } }: Weighing): string[] {
  const [one, two] = [onlyA[0], onlyB[0]];
  return apart.length === 0 && one && two ? [`${one.typed} / ${two.typed}`] : [];
}

/** Shared pairs of words as typed, those that run on joined: `đường Nguyễn Trãi bị ngập`. */
function typedPhrases(phrases: readonly string[], { row, typedRow }: Matter): string[] {
  const pairs = new Set(phrases);
  const typed = typedRow.split(' ');
  const found: string[] = [];
  for (let at = 0; at + 1 < row.length && found.length < MOST_WORDS; at += 1) {
    let end = at;
    while (pairs.has(`${row[end]} ${row[end + 1]}`)) end += 1;
    if (end > at) found.push(typed.slice(at, end + 1).join(' '));
    at = end;
  }
  return found;
}

function typedWords(words: readonly string[], { row, typedRow }: Matter): string[] {
  const typed = typedRow.split(' ');
  return words.map((word) => typed[row.indexOf(word)] ?? word);
}

function requestsApart(a: Matter, b: Matter): string[] {
  return [
    apartCodes(a.subjects, b.subjects, SUBJECTS),
    apartCodes(a.requests, b.requests, REQUESTS),
  ].filter((words) => words !== ' / ');
}

/** `trạm y tế / trường mầm non`, as typed. */
function replacedWords({ replaced, objects }: Weighing, a: Matter, b: Matter): string[] {
  if (objects.apart.length > 0) return [];
  const [mine, theirs] = [a.typedRow.split(' '), b.typedRow.split(' ')];
  return replaced.map((one) => {
    const [first, second] = [
      mine.slice(one.atA, one.atA + one.a.length),
      theirs.slice(one.atB, one.atB + one.b.length),
    ];
    return `${first.join(' ')} / ${second.join(' ')}`;
  });
}

function reason(code: MatchReasonCode, words: readonly string[]): MatchReason {
  return { code, words: words.slice(0, MOST_WORDS) };
}

function placeReason({ place }: Weighing, a: Matter, b: Matter): MatchReason {
  const [one, two] = [a, b].map(({ places }) =>
    places
      .map(({ name }) => name)
      .slice(0, 2)
      .join(', '),
  );
  if (place === 'same') return reason('same_unit', [one ?? '']);
  if (place === 'unknown') return reason('same_unit', []);
  return reason(place === 'within' ? 'near_unit' : 'other_unit', [`${one} / ${two}`]);
}

function shown(codes: readonly string[], wordings: Wordings): string[] {
  return codes.map((code) => wordings[code]?.split(',', 1)[0] ?? code);
}

function apartCodes(a: readonly string[], b: readonly string[], wordings: Wordings): string {
  const only = (one: readonly string[], other: readonly string[]): string =>
    shown(
      one.filter((code) => !other.includes(code)),
      wordings,
    )
      .slice(0, 2)
      .join(', ');
  return `${only(a, b)} / ${only(b, a)}`;
}
