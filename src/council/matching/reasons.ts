import type { Locale } from '#src/platform/i18n/text.ts';
import { BENEFICIARIES } from './beneficiaries.ts';
import type { Wordings } from './lexicon.ts';
import type { MatchReason, MatchReasonCode, Matter } from './matter.ts';
import { matchingText } from './messages.ts';
import { ROLE_OF } from './object-kinds.ts';
import { REQUESTS } from './requests.ts';
import { SUBJECTS } from './subjects.ts';
import type { Weighing } from './weigh.ts';

const MOST_WORDS = 4;

/** `Cùng địa bàn: xã Phú Thịnh`. */
export function matchReasonText(locale: Locale, { code, words }: MatchReason): string {
  return matchingText(locale)[code](words.join(', '));
}

export function reasonsOf(weighing: Weighing, a: Matter, b: Matter): MatchReason[] {
  const { objects, subjects, requests, beneficiaries, words, phrases } = weighing;
  const sections = objects.shared.filter(({ kind }) => ROLE_OF.get(kind) === 'section');
  const named = objects.shared.filter((object) => !sections.includes(object));
  const apart = (isObject: boolean): string[] =>
    objects.apart
      .filter(({ role }) => (role === 'object' || role === 'law') === isObject)
      .map(({ typed }) => typed.join(' / '));
  return [
    reason(
      'same_object',
      named.map(({ typed }) => typed),
    ),
    reason(
      'same_section',
      sections.map(({ typed }) => typed),
    ),
    placeReason(weighing, a, b),
    reason('same_request', [
      ...shown(subjects.shared, SUBJECTS),
      ...shown(requests.shared, REQUESTS),
    ]),
    reason('same_beneficiary', shown(beneficiaries.shared, BENEFICIARIES)),
    reason('shared_phrases', phrases),
    reason('same_words', words.words),
    reason('other_object', apart(true)),
    reason('other_section', apart(false)),
    reason(
      'other_request',
      subjects.exchanged >= 1 ? apartCodes(a.subjects, b.subjects, SUBJECTS) : [],
    ),
    reason(
      'other_beneficiary',
      beneficiaries.exchanged >= 1
        ? apartCodes(a.beneficiaries, b.beneficiaries, BENEFICIARIES)
        : [],
    ),
  ].filter((one) => one.words.length > 0);
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

function apartCodes(a: readonly string[], b: readonly string[], wordings: Wordings): string[] {
  const [onlyA, onlyB] = [
    a.filter((code) => !b.includes(code)),
    b.filter((code) => !a.includes(code)),
  ].map((codes) => shown(codes, wordings).slice(0, 2).join(', '));
  return [`${onlyA} / ${onlyB}`];
}
