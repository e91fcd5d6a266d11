import type { ItemKind } from '#src/modules/meetings/index.ts';
import { cleanLine } from '#src/platform/text/normalise.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

export interface PastedItem {
  readonly month: string | null;
  readonly title: string;
  readonly kind: ItemKind;
}

/** Words that say what kind of item a line is; the first that fits. */
const KIND_WORDS: readonly (readonly [RegExp, ItemKind])[] = [
  [/\b(kien nghi cu tri|tiep xuc cu tri)\b/, 'petitionReport'],
  [/\b(chat van|giai trinh)\b/, 'interrogation'],
  [/\b(giam sat|khao sat)\b/, 'oversight'],
  [/\b(tham tra)\b/, 'appraisalProgress'],
  [/\b(tiep cong dan|khieu nai|to cao|don thu)\b/, 'complaints'],
  [/\b(nhan su|bau|mien nhiem|bai nhiem)\b/, 'personnel'],
  [/\b(to trinh|cho y kien|du thao)\b/, 'opinionOnSubmission'],
  [/\b(chuong trinh|ke hoach)\b/, 'programme'],
];

export function itemKindOf(title: string): ItemKind {
  const key = searchKey(title);
  return KIND_WORDS.find(([words]) => words.test(key))?.[1] ?? 'other';
}

/** Each line an item; a month at its beginning (`Tháng 3:`, `3`, `03/2026`, a tab) is taken off. */
export function readPastedItems(lines: string, year: number): readonly PastedItem[] {
  return lines.split('\n').flatMap((line) => {
    const text = cleanLine(line.replaceAll('\t', ' ')).replace(/^[-–•+*]\s*/, '');
    const [taken, number] = LEADING_MONTH.exec(text) ?? ['', undefined];
    const title = text.slice(taken.length).trim();
    if (title === '') return [];
    return [{ month: monthOf(number, year), title, kind: itemKindOf(title) }];
  });
}

const LEADING_MONTH =
  /^(?:[Tt]háng\s*)?(0?[1-9]|1[0-2])(?:\s*\/\s*\d{4})?\s*(?:[:|;–-]|\s(?=\p{Lu}))\s*/u;

function monthOf(number: string | undefined, year: number): string | null {
  if (number === undefined || year === 0) return null;
  return `${year}-${number.padStart(2, '0')}-01`;
}
