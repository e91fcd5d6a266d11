import { cleanLine } from '#src/platform/text/normalise.ts';
import type { PaperBlock } from './blocks.ts';

/**
 * The body of a paper as plain text, for a form without JavaScript. A line that begins with `#` is a
 * heading, with `1.`, `a)` or `-` an item, with two spaces before it an item of the second level; lines
 * between `|` are a table, the first its head; lines without an empty one between them are a paragraph.
 */
export function writeBlocks(blocks: readonly PaperBlock[]): string {
  const parts = blocks.map((block, index) => {
    const previous = blocks[index - 1];
    const gap = index === 0 ? '' : isTight(previous, block) ? '\n' : '\n\n';
    return gap + writeBlock(block);
  });
  return parts.join('');
}

const isTight = (before: PaperBlock | undefined, block: PaperBlock): boolean =>
  before?.kind === 'item' && block.kind === 'item';

const NUMBER = /^(?:[IVXLC]+\.|\d+(?:\.\d+)*[.)]?|[a-zđ]{1,2}\)|[-+•–])(?=\s)/u;
const NEEDS_ESCAPE = /^(?:\\|#|\||\s*(?:[IVXLC]+\.|\d+(?:\.\d+)*[.)]|[a-zđ]{1,2}\)|[-+•–])\s)/u;

function writeBlock(block: PaperBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return linesOf(block.text).map(escaped).join('\n');
    case 'heading':
      return `# ${block.number ? `${block.number} ` : ''}${oneLine(block.text)}`;
    case 'item':
      return `${block.level === 2 ? '  ' : ''}${block.number || '-'} ${oneLine(block.text)}`;
    case 'table':
      return [block.head, ...block.rows].map(writeRow).join('\n');
  }
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const oneLine = (text: string) => text.replaceAll('\n', ' ');
const escaped = (line: string) => (NEEDS_ESCAPE.test(line) ? `\\${line}` : line);
const writeRow = (cells: readonly string[]) =>
  `| ${cells.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`;

/** Reads what `writeBlocks` writes, and what a clerk types in its manner. */
export function readBlocks(typed: string): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  let paragraph: string[] = [];
  let table: string[][] = [];
  const close = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join('\n') });
    const [head, ...rows] = table;
    if (head) blocks.push({ kind: 'table', head, rows });
    paragraph = [];
    table = [];
  };
  for (const line of typed.normalize('NFC').split(/\r\n?|\n/)) {
    if (TABLE_RULE.test(line)) continue;
    const row = readRow(line);
    const block = row ? null : readMarked(line);
    if (row) {
      if (paragraph.length > 0) close();
      table.push(row);
    } else if (block) {
      close();
      blocks.push(block);
    } else if (line.trim() === '') close();
    else {
      if (table.length > 0) close();
      paragraph.push(line.replace(/^\\/, '').trim());
    }
  }
  close();
  return blocks;
}

/** The rule below a head, as other tools write it. */
const TABLE_RULE = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/;

function readRow(line: string): string[] | null {
  const trimmed = line.trim();
  if (!trimmed.startsWith('|')) return null;
  const inside = trimmed.slice(1).replace(/(?<!\\)\|$/, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cleanLine(cell.replaceAll('\\|', '|')));
}

function readMarked(line: string): PaperBlock | null {
  const heading = /^#+\s*(.*)$/u.exec(line.trim());
  if (heading) {
    const { number, text } = numbered(heading[1] ?? '');
    return { kind: 'heading', ...(number ? { number } : {}), text };
  }
  const { number, text } = numbered(line.trim());
  if (number === '' || text === '') return null;
  const level = /^(?: {2}|\t)/.test(line) ? { level: 2 as const } : {};
  return { kind: 'item', number, text, ...level };
}

function numbered(line: string): { number: string; text: string } {
  const number = NUMBER.exec(line)?.[0] ?? '';
  return { number, text: line.slice(number.length).trim() };
}
