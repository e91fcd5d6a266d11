import { findNames } from './names/find.ts';
import { NUMBER_PATTERNS } from './number-patterns.ts';
import { composed } from './composed.ts';

export const PERSONAL_KINDS = [
  'name',
  'phone',
  'email',
  'identity',
  'account',
  'plot',
  'house',
  'plate',
  'birth',
  'position',
  'link',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A part of a text that tells who somebody is; offsets count UTF-16 units of the text given. */
export interface PersonalDatum {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** More often wrong than others: two words that may be a name, a house number that may be the object. */
  readonly isUnsure: boolean;
}

type Span = Omit<PersonalDatum, 'words'>;

/** What should not be read by everybody, in the order of the text, without overlaps. It proposes; a person decides. */
export function personalDataIn(text: string): readonly PersonalDatum[] {
  const { text: read, at } = composed(text);
  const found = [
    ...NUMBER_PATTERNS.flatMap(({ kind, pattern, isUnsure = false }) =>
      spansOf(read, kind, pattern, isUnsure),
    ),
    ...findNames(read).map((span): Span => ({ ...span, kind: 'name' })),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
  return withoutOverlaps(found).map((span) => {
    const [from, to] = [at(span.from), at(span.to)];
    return { ...span, from, to, words: text.slice(from, to) };
  });
}

function spansOf(text: string, kind: PersonalKind, pattern: RegExp, isUnsure: boolean): Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    kind,
    from: match.index,
    to: match.index + match[0].trimEnd().length,
    isUnsure,
  }));
}

/** Of two that overlap the one that begins earlier, and reaches further, stays. */
function withoutOverlaps(found: readonly Span[]): readonly Span[] {
  let end = 0;
  return found.filter((span) => {
    if (span.from < end) return false;
    end = span.to;
    return true;
  });
}

/** The text with each found part replaced by the words given for its kind. */
export function withoutPersonalData(
  text: string,
  found: readonly PersonalDatum[],
  wordsFor: (kind: PersonalKind) => string,
): string {
  let at = 0;
  let shown = '';
  for (const one of found.toSorted((a, b) => a.from - b.from)) {
    if (one.from < at) continue;
    shown += text.slice(at, one.from) + wordsFor(one.kind);
    at = one.to;
  }
  return shown + text.slice(at);
}
