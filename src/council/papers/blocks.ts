import { z } from 'zod';
import { cleanLine, cleanText } from '#src/platform/text/normalise.ts';

/** What the body of a paper is made of. Plain data: layout belongs to the drawing. */
export type PaperBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly number?: string; readonly text: string }
  | {
      readonly kind: 'item';
      readonly number: string;
      readonly text: string;
      readonly level?: 1 | 2;
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Shares of the width, one a column. */
      readonly widths?: readonly number[];
    };

/** Enough for a report of a hundred pages; more is a mistake or an attack. */
export const MOST_BLOCKS = 2_000;
export const MOST_CHARACTERS = 400_000;

const text = z.string().max(20_000).transform(cleanText);
const cell = z.string().max(5_000).transform(cleanLine);

export const blockInput: z.ZodType<PaperBlock> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text }),
  z.object({ kind: z.literal('heading'), number: cell.optional(), text }),
  z.object({
    kind: z.literal('item'),
    number: cell.default(''),
    text,
    level: z.union([z.literal(1), z.literal(2)]).optional(),
  }),
  z.object({
    kind: z.literal('table'),
    head: z.array(cell).min(1).max(12),
    rows: z.array(z.array(cell).max(12)).max(1_000),
    widths: z.array(z.number().positive()).max(12).optional(),
  }),
]) as unknown as z.ZodType<PaperBlock>;

/** A number as it stands before its text: `I.`, `1.`, `1.2.`, `a)`, `-`. */
export function numberMark(number: string): string {
  const bare = cleanLine(number);
  if (/^([IVXLC]+|\d+(\.\d+)*)$/.test(bare)) return `${bare}.`;
  if (/^[a-zđ]{1,2}$/.test(bare)) return `${bare})`;
  return bare;
}

/** Blocks as they are kept: cleaned, every number with its mark, rows as wide as their head. */
export function cleanBlocks(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  return blocks.map(cleanBlock).filter((block) => !isEmpty(block));
}

function cleanBlock(block: PaperBlock): PaperBlock {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: cleanText(block.text) };
    case 'heading': {
      const number = numberMark(block.number ?? '');
      return { kind: 'heading', ...(number ? { number } : {}), text: cleanText(block.text) };
    }
    case 'item':
      return {
        kind: 'item',
        number: numberMark(block.number),
        text: cleanText(block.text),
        ...(block.level === 2 ? { level: 2 as const } : {}),
      };
    case 'table':
      return cleanTable(block);
  }
}

function cleanTable(table: Extract<PaperBlock, { kind: 'table' }>): PaperBlock {
  const head = table.head.map(cleanLine);
  const rows = table.rows.map((row) => head.map((_, index) => cleanLine(row[index] ?? '')));
  const { widths } = table;
  return { kind: 'table', head, rows, ...(widths?.length === head.length ? { widths } : {}) };
}

function isEmpty(block: PaperBlock): boolean {
  return block.kind === 'table' ? block.head.length === 0 : block.text === '';
}

export function charactersOf(blocks: readonly PaperBlock[]): number {
  return blocks.reduce((sum, block) => sum + wordsOf(block).length, 0);
}

/** All words of a block in reading order. */
export function wordsOf(block: PaperBlock): string {
  if (block.kind === 'table')
    return [block.head, ...block.rows].map((r) => r.join(' | ')).join('\n');
  if (block.kind === 'paragraph') return block.text;
  return block.number ? `${block.number} ${block.text}` : block.text;
}

/** A table typed as text has no widths: it keeps those of the table with the same head before it. */
export function keepWidths(
  blocks: readonly PaperBlock[],
  before: readonly PaperBlock[],
): readonly PaperBlock[] {
  const known = new Map(
    before.flatMap((block) =>
      block.kind === 'table' && block.widths ? [[block.head.join('\n'), block.widths]] : [],
    ),
  );
  return blocks.map((block) => {
    if (block.kind !== 'table' || block.widths) return block;
    const widths = known.get(block.head.map(cleanLine).join('\n'));
    return widths ? { ...block, widths } : block;
  });
}
