import type { SheetRow } from '#src/platform/sheets/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { ColumnMeaning, HeaderColumn } from './meanings.ts';
import { looksLikePlace } from './place-words.ts';

const SAMPLE = 100;
const SHORTEST_TEXT = 14;

interface Contents {
  readonly index: number;
  readonly filled: number;
  readonly length: number;
  readonly share: (test: (text: string) => boolean) => number;
  readonly distinct: number;
}

/** Meanings confirmed, corrected or, where the titles say nothing, guessed by what the columns hold. */
export function withContentsSeen(
  columns: readonly HeaderColumn[],
  rows: readonly SheetRow[],
): HeaderColumn[] {
  const contents = contentsOf(rows.slice(0, SAMPLE));
  const width = Math.max(columns.length, contents.length);
  const named = Array.from(
    { length: width },
    (_, index): HeaderColumn =>
      columns[index] ?? { index, title: '', meaning: null, confidence: 0 },
  );
  const settled = named.map((column) => settle(column, contents[column.index]));
  return columns.length === 0 ? guessAll(settled, contents) : guessText(settled, contents);
}

function contentsOf(rows: readonly SheetRow[]): Contents[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, index) => {
    const texts = rows.map((row) => (row.cells[index] ?? '').trim()).filter((text) => text !== '');
    const total = Math.max(1, texts.length);
    return {
      index,
      filled: texts.length,
      length: texts.reduce((sum, text) => sum + text.length, 0) / total,
      share: (test: (text: string) => boolean) => texts.filter(test).length / total,
      distinct: new Set(texts).size / total,
    };
  });
}

// 'Đơn vị' may be the commune that spoke or the body that is to answer.
function settle(column: HeaderColumn, contents: Contents | undefined): HeaderColumn {
  if (!contents || contents.filled === 0) return column;
  if (
    column.meaning === 'place' &&
    column.confidence < 0.6 &&
    contents.share(looksLikeBody) > 0.5
  ) {
    return { ...column, meaning: 'agency', confidence: 0.7 };
  }
  return column;
}

function guessText(
  columns: readonly HeaderColumn[],
  contents: readonly Contents[],
): HeaderColumn[] {
  if (columns.some((column) => column.meaning === 'text')) return [...columns];
  const free = columns.filter((column) => column.meaning === null && column.title === '');
  const longest = free
    .map((column) => contents[column.index])
    .filter((found) => found !== undefined)
    .toSorted((a, b) => b.length - a.length)[0];
  if (!longest || longest.length < SHORTEST_TEXT) return [...columns];
  return columns.map((column) =>
    column.index === longest.index ? { ...column, meaning: 'text', confidence: 0.4 } : column,
  );
}

const GUESSES: readonly (readonly [ColumnMeaning, (contents: Contents) => number])[] = [
  ['stt', (c) => (c.distinct > 0.9 ? c.share((text) => /^\d{1,5}\.?$/.test(text)) : 0)],
  [
    'received_on',
    (c) => c.share((text) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^\d{4}-\d\d-\d\d/.test(text)),
  ],
  ['phone', (c) => c.share((text) => /^(?:\+84|0)[\d .]{8,12}$/.test(text))],
  [
    'session',
    (c) => c.share((text) => text.length < 120 && /(?:^| )ki hop(?: |$)/.test(searchKey(text))),
  ],
  ['agency', (c) => c.share((text) => text.length < 120 && looksLikeBody(text))],
  ['place', (c) => c.share((text) => text.length < 160 && looksLikePlace(text))],
];

function guessAll(columns: readonly HeaderColumn[], contents: readonly Contents[]): HeaderColumn[] {
  const taken = new Map<number, ColumnMeaning>();
  const longest = contents
    .filter((c) => c.length >= SHORTEST_TEXT)
    .toSorted((a, b) => b.length - a.length)[0];
  if (longest) taken.set(longest.index, 'text');
  for (const [meaning, measure] of GUESSES) {
    const best = contents
      .filter((c) => c.filled > 0 && !taken.has(c.index))
      .map((c) => ({ index: c.index, share: measure(c) }))
      .toSorted((a, b) => b.share - a.share)[0];
    if (best && best.share > 0.6) taken.set(best.index, meaning);
  }
  return columns.map((column) => {
    const meaning = taken.get(column.index) ?? null;
    return { ...column, meaning, confidence: meaning ? 0.4 : 0 };
  });
}

const BODY =
  /^(?:ubnd|hdnd|so |bo |cong an|ban |phong |thanh tra|cuc |chi cuc|van phong|benh vien|cong ty|vien |toa an|dien luc|buu dien|ngan hang|chinh phu|quoc hoi|thuong truc|trung tam|kho bac|bao hiem|truong )/;

function looksLikeBody(text: string): boolean {
  return BODY.test(searchKey(text));
}
