import { searchKey } from '#src/platform/text/search-key.ts';

export const NAME_KINDS = [
  'tỉnh',
  'thành phố',
  'thị xã',
  'quận',
  'huyện',
  'thị trấn',
  'đặc khu',
  'phường',
  'xã',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

const KEYS: readonly (readonly [string, NameKind])[] = [
  ...NAME_KINDS.map((kind) => [searchKey(kind), kind] as const),
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['tt', 'thị trấn'],
];

export type SplitName = { readonly kind: NameKind | null; readonly name: string };

/** `Phường Phường Ba Đình` → phường, Ba Đình. The name keeps its own spelling. */
export function splitName(text: string): SplitName {
  const words = text.trim().split(/\s+/);
  for (const size of [2, 1]) {
    if (words.length <= size) continue;
    const found = kindNamed(words.slice(0, size).join(' '));
    if (!found) continue;
    const rest = splitName(words.slice(size).join(' '));
    return { kind: rest.kind ?? found, name: rest.name };
  }
  return { kind: null, name: words.join(' ') };
}

// Quán Thánh is no quận and Xà Phiên no xã: without its marks a word is a kind only where it was typed without.
function kindNamed(typed: string): NameKind | null {
  const head = typed.normalize('NFC').toLowerCase();
  const [, kind = null] = KEYS.find(([key, full]) => head === full || head === key) ?? [];
  return kind;
}

/** The key two spellings of one name share, its kind left out. */
export function nameKey(text: string): string {
  return searchKey(splitName(text).name);
}
