import { findNames } from './names.ts';

export const PERSONAL_KINDS = [
  'name',
  'phone',
  'email',
  'identity',
  'account',
  'plot',
  'house',
  'plate',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A part of a text that tells who somebody is; offsets count UTF-16 units of the text given. */
export interface PersonalDatum {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const PATTERNS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu],
  [
    'account',
    /(?<!\p{L})(?:stk|số tài khoản|so tai khoan|tài khoản số|tai khoan so)\W{0,3}\d[\d .-]{4,22}\d/giu,
  ],
  [
    'identity',
    /(?<!\p{L})(?:cccd|cmnd|cmt|căn cước(?: công dân)?|can cuoc(?: cong dan)?|hộ chiếu|ho chieu)(?: số| so)?\W{0,3}[a-z]?\d[\d .]{6,15}\d/giu,
  ],
  [
    'plot',
    /(?<!\p{L})(?:số thửa|so thua|thửa(?: đất)?(?: số)?|thua(?: dat)?(?: so)?|tờ bản đồ(?: số)?|to ban do(?: so)?)\s{0,2}:?\s{0,2}\d{1,5}(?:[/,-]\d{1,5}){0,3}/giu,
  ],
  [
    'plot',
    /(?<!\p{L})(?:gcn|giấy chứng nhận|giay chung nhan|sổ đỏ|so do|sổ hồng)(?: số| so)?\W{0,3}(?:\p{Lu}{1,2}\s?)?\d{6,8}(?!\d)/giu,
  ],
  ['phone', /(?<![\d/.-])(?:\+?84|0)(?:[ .-]?\d){8,10}(?![\d/]|[.-]\d)/gu],
  [
    'plate',
    /(?<![\p{L}\d])\d{2}[A-Z]{1,2}\d?[- ]\d{3}[. ]?\d{2}(?!\d)|(?<![\p{L}\d])\d{2}[A-Z]\d?-\d{4}(?!\d)/gu,
  ],
  [
    'house',
    /(?<!\p{L})(?:số nhà|so nha|nhà số|nha so|địa chỉ(?: nhà)?|dia chi(?: nha)?)\s{0,2}:?\s{0,2}(?:số |so )?\d{1,5}\p{L}?(?:\/\d{1,4}\p{L}?){0,4}/giu,
  ],
];

/** What should not be read by everybody, in the order of the text, without overlaps. It proposes; a person decides. */
export function personalDataIn(text: string): readonly PersonalDatum[] {
  const found = [
    ...PATTERNS.flatMap(([kind, pattern]) => matchesOf(text, kind, pattern)),
    ...findNames(text).map(({ from, to }) => datum(text, 'name', from, to)),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
  return found.filter((one, at) => found.slice(0, at).every((before) => before.to <= one.from));
}

function matchesOf(text: string, kind: PersonalKind, pattern: RegExp): readonly PersonalDatum[] {
  return Array.from(text.matchAll(pattern), (match) =>
    datum(text, kind, match.index, match.index + match[0].trimEnd().length),
  );
}

function datum(text: string, kind: PersonalKind, from: number, to: number): PersonalDatum {
  return { kind, from, to, words: text.slice(from, to) };
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
