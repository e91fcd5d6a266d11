import type { Locale } from '#src/platform/i18n/text.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { CodeList, MatchReason, MatchReasonCode, Matter } from './matter.ts';
import { matchingText } from './messages.ts';
import { ROLE_OF } from './lists/object-kinds.ts';
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
    ...reasonsFor(weighing, a, b),
    placeReason(weighing, a, b),
    ...reasonsAgainst(weighing, a, b),
  ].filter(({ words }) => words.length > 0);
}

function reasonsFor(
  { objects, subjects, requests, ...more }: Weighing,
  a: Matter,
  b: Matter,
): MatchReason[] {
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
      ...sharedWords('subjects', subjects.shared, a, b),
      ...sharedWords('requests', requests.shared, a, b),
    ]),
    reason('same_beneficiary', sharedWords('beneficiaries', more.beneficiaries.shared, a, b)),
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
    reason('other_beneficiary', isOtherGroup ? [apartWords('beneficiaries', a, b)] : []),
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
  return [apartWords('subjects', a, b), apartWords('requests', a, b)].filter(
    (words) => words !== '',
  );
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

/** `ổ gà` where both wrote it, `ổ gà, hố sâu` where each wrote its own. */
function sharedWords(list: CodeList, codes: readonly string[], a: Matter, b: Matter): string[] {
  const typed = codes.flatMap((code) => [
    a.wordings[list].get(code) ?? '',
    b.wordings[list].get(code) ?? '',
  ]);
  return eachOnce(typed);
}

/** What each says alone, as typed: a list's own words might be nobody's. */
function apartWords(list: CodeList, a: Matter, b: Matter): string {
  const only = (one: Matter, other: Matter): string =>
    eachOnce(
      one[list]
        .filter((code) => !other[list].includes(code))
        .map((code) => one.wordings[list].get(code) ?? ''),
    )
      .slice(0, 2)
      .join(', ');
  return [only(a, b), only(b, a)].filter((words) => words !== '').join(' / ');
}

function eachOnce(typed: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const words of typed) if (!byKey.has(searchKey(words))) byKey.set(searchKey(words), words);
  byKey.delete('');
  return [...byKey.values()];
}
