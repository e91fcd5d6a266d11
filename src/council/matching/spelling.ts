const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const KEPT = 20_000;

const known = new Map<string, string>();

/** A syllable with its tone moved to the end: hoà and hòa, kỹ and kĩ are spelled alike, cầu and câu are not. */
export function spellingOf(typed: string): string {
  const found = known.get(typed);
  if (found !== undefined) return found;
  const lower = typed.toLowerCase().replaceAll('ð', 'đ').normalize('NFD');
  // Hỏi and ngã are written for each other every day: chổ, chỗ.
  const tone = (lower.match(TONES)?.[0] ?? '').replace('\u0309', '\u0303');
  const bare = lower.replace(TONES, '').normalize('NFC');
  const spelling = bare.replace(/^([^aeiouâêôăơưy]+)y$|^y$/u, '$1i') + tone;
  if (known.size >= KEPT) known.clear();
  if (typed.length < 20) known.set(typed, spelling);
  return spelling;
}

const SYLLABLE =
  /^(?:ngh?|[cgknpt]h|tr|qu|gi|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|n[gh]|[cmnpt])?$/;

/** Could this folded word be a Vietnamese syllable? A slip of the finger often makes one that could not. */
export function isSyllable(key: string): boolean {
  return SYLLABLE.test(key);
}
