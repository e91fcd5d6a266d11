import { splitName } from './unit-names.ts';
import type { NameKind } from './unit-names.ts';

export type Share = 'whole' | 'part' | 'rest';

/** A proposal: today's unit took this much of that old one. A person confirms it before it counts. */
export type ProposedSuccession = {
  readonly fromName: string;
  readonly fromKind: NameKind;
  readonly share: Share;
  /** The old district as published, where two old units shared a name. */
  readonly district: string | null;
  readonly note: string;
};

export type ReadPredecessors = {
  /** The unit was left as it was. */
  readonly unchanged: boolean;
  readonly successions: readonly ProposedSuccession[];
  /** Pieces no rule could read: the row needs a person's eye. */
  readonly unread: readonly string[];
};

type Carried = { kind: NameKind | null; share: Share };
type Piece = { readonly text: string; readonly notes: readonly string[] };

const AREA = String.raw`diện\s+tích(?:\s+(?:TN|tự\s+nhiên))?`;
const PEOPLE = String.raw`(?:\s*,?\s*(?:và\s+)?(?:toàn\s+b[ộố]\s+|một\s+phần\s+)?quy\s+mô\s+dân\s+số)?`;
const OF = String.raw`(?:\s*của)*`;
const WHOLE = new RegExp(String.raw`(?:sắp\s+xếp\s+)?toàn\s+bộ\s+${AREA}${PEOPLE}${OF}`, 'giu');
const PART = new RegExp(String.raw`(?:sắp\s+xếp\s+)?một\s+phần\s+${AREA}${PEOPLE}${OF}`, 'giu');
const REST = /phần\s+còn\s+l[ạa]i\s+của?/giu;
const AFTER_REARRANGEMENT =
  /\s*sau\s+khi\s+sắp(?:\s+xếp)?(?:\s+theo\s+quy\s+định\s+tại\s+[^,()]*)?/giu;
const MARKS: Readonly<Record<string, Share>> = {
  '⟦whole⟧': 'whole',
  '⟦part⟧': 'part',
  '⟦rest⟧': 'rest',
};
const MARK = /⟦(?:whole|part|rest)⟧/u;
const LEADING_WORDS = /^(?:và|các|của|gồm|bao gồm)\s+/iu;
const NAME = /^(?:\d{1,2}|\p{Lu}[\p{L}\p{M}'’\-–. ]*(?: \d{1,2})?)$/u;

export function readPredecessors(published: string): ReadPredecessors {
  const text = published.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '' || /^giữ nguyên$/iu.test(text))
    return { unchanged: true, successions: [], unread: [] };
  const carried: Carried = { kind: null, share: 'whole' };
  const successions: ProposedSuccession[] = [];
  const unread: string[] = [];
  for (const piece of pieces(marked(text))) {
    const read = readPiece(piece, carried);
    if (read) successions.push(read);
    else if (!/^(?:và)?$/iu.test(piece.text)) unread.push(piece.text);
  }
  return { unchanged: false, successions, unread };
}

function marked(text: string): string {
  return outsideParentheses(text, (part) =>
    part
      .replace(AFTER_REARRANGEMENT, '')
      .replace(WHOLE, ' , ⟦whole⟧ ')
      .replace(PART, ' , ⟦part⟧ ')
      .replace(REST, ' , ⟦rest⟧ '),
  );
}

function outsideParentheses(text: string, change: (part: string) => string): string {
  return text
    .split(/(\([^()]*\))/u)
    .map((part) => (part.startsWith('(') ? part : change(part)))
    .join('');
}

function pieces(text: string): Piece[] {
  const separated = outsideParentheses(text, (part) =>
    part.replace(/\s*(?:[,;]|\s+và\s+)\s*/gu, '\n'),
  );
  return separated.split('\n').map((line) => ({
    text: line
      .replace(/\([^()]*\)/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/[\s.]+$/u, '')
      .trim(),
    notes: Array.from(line.matchAll(/\(([^()]*)\)/gu), (match) => (match[1] ?? '').trim()),
  }));
}

function readPiece(piece: Piece, carried: Carried): ProposedSuccession | null {
  let text = piece.text;
  const mark = MARK.exec(text)?.[0];
  if (mark) {
    carried.share = MARKS[mark] ?? 'whole';
    text = text.replace(MARK, '').trim();
  }
  while (LEADING_WORDS.test(text)) text = text.replace(LEADING_WORDS, '');
  const { kind, name } = splitName(text);
  if (kind) carried.kind = kind;
  if (!carried.kind || !NAME.test(name) || name.split(' ').length > 6) return null;
  return {
    fromName: name,
    fromKind: carried.kind,
    share: piece.notes.some((note) => /^phần còn l[ạa]i/iu.test(note)) ? 'rest' : carried.share,
    district: piece.notes.find((note) => /^(?:huyện|quận|thị xã|thành phố)\s/iu.test(note)) ?? null,
    note: piece.notes.join('; '),
  };
}
