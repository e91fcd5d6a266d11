import { searchKey } from '#src/platform/text/search-key.ts';

const KIND = /(?<![\p{L}])(thôn|tổ dân phố|xóm|bản|ấp|khu phố|buôn|làng|khóm|phum|sóc)\s+/giu;
/** A number, or words that begin with a capital letter: as hamlets are called. */
const NAME =
  /^(?:số\s+)?(?:\d{1,3}[A-Z]?(?![\p{L}\d])|\p{Lu}[\p{L}\d]*(?:[\s-]+\p{Lu}[\p{L}\d]*){0,3})/u;
/** `văn bản Sở`, `tờ bản Đồ`: no hamlet. */
const NO_HAMLET = /(?:văn|kịch|biên|nguyên|cơ|căn|phiên|ấn)\s+$/iu;
const LONGEST = 40;

export interface Hamlet {
  readonly key: string;
  readonly name: string;
}

/** The hamlets an approved text names: `thôn Yên Bình`, `tổ dân phố 3`. */
export function hamletsIn(text: string): readonly Hamlet[] {
  const found = new Map<string, string>();
  for (const match of text.matchAll(KIND)) {
    if (NO_HAMLET.test(text.slice(0, match.index))) continue;
    const rest = text.slice(match.index + match[0].length);
    const [name] = NAME.exec(rest) ?? [];
    if (name === undefined || name.length > LONGEST) continue;
    const whole = `${(match[1] ?? '').toLowerCase()} ${name.replaceAll(/\s+/g, ' ')}`;
    const key = searchKey(whole);
    if (!found.has(key)) found.set(key, whole);
  }
  return [...found].map(([key, name]) => ({ key, name }));
}
