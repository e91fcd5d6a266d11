import type { Annex } from '../annexes.ts';
import type { PaperBlock } from '../blocks.ts';
import { fitTable, TEXT_MM, widthOf } from './column-widths.ts';
import { BODY_STYLES } from './placeholders.ts';

/** Width between the margins of an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9070;

/** The body as WordprocessingML. Words are escaped; how they look is left to the template's styles. */
export function blocksXml(blocks: readonly PaperBlock[]): string[] {
  const parts = blocks.flatMap(blockXml);
  const last = parts.at(-1);
  // A table must not be the last thing before the signature table: Word would join the two.
  if (last === undefined || last.startsWith('<w:tbl>')) {
    return [...parts, paragraphXml(BODY_STYLES.cell, '')];
  }
  // The last words stay with the signature: it never stands alone on a page.
  return [...parts.slice(0, -1), last.replace('</w:pPr>', '<w:keepNext/></w:pPr>')];
}

/** Behind the signature, each on pages of its own that count from one: decree 30/2020. */
export function annexesXml(
  annexes: readonly Annex[],
  attachedTo: string,
  { ofBody, ofAnnex }: Readonly<Record<'ofBody' | 'ofAnnex', string>>,
): string[] {
  return annexes.flatMap(({ label, title, blocks }, index) => [
    endOfSection(index === 0 ? ofBody : ofAnnex),
    paragraphXml(BODY_STYLES.cellHead, label, { size: 14 }),
    ...(title === '' ? [] : [paragraphXml(BODY_STYLES.cellHead, title, { size: 14 })]),
    paragraphXml(BODY_STYLES.cellHead, `(${attachedTo})`, { isNote: true }),
    ruleOf(ANNEX_RULE),
    ...blocks.flatMap(blockXml),
    ...(index === annexes.length - 1 ? [closingXml] : []),
  ]);
}

/** A line of no height: what stands behind a table, where Word wants a paragraph. */
export const closingXml = lineOf(1);

function lineOf(twips: number): string {
  return (
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"/>` +
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
  );
}

const GAP = lineOf(80);

const endOfSection = (section: string) =>
  closingXml.replace('</w:pPr>', () => `${section}</w:pPr>`);

const ANNEX_RULE = 28;
const MOST_SUBJECT = 140;
const PART_OF_LINE = 0.4;

/** Below the words that say what a paper is about: a part as long as their longest line. */
export function ruleXml(subject: string): string {
  const wide = Math.max(...subject.split('\n').map((line) => widthOf(line, 14)));
  return ruleOf(Math.min(wide, MOST_SUBJECT) * PART_OF_LINE);
}

function ruleOf(millimetres: number): string {
  const side = Math.round(((1 - millimetres / TEXT_MM) / 2) * TEXT_WIDTH);
  return (
    '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>' +
    '<w:spacing w:before="60" w:after="120" w:line="60" w:lineRule="exact"/>' +
    `<w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`
  );
}

export function basisXml(basis: readonly string[]): string[] {
  return basis.map((line) => paragraphXml(BODY_STYLES.basis, line));
}

function blockXml(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.text.split('\n').map((line) => paragraphXml(BODY_STYLES.paragraph, line));
    case 'heading':
      return [paragraphXml(BODY_STYLES.heading, numbered(block.number ?? '', block.text))];
    case 'item': {
      const style = block.level === 2 ? BODY_STYLES.subItem : BODY_STYLES.item;
      const lines = numbered(block.number, block.text).split('\n');
      return lines.map((line) => paragraphXml(style, line));
    }
    case 'table':
      return [GAP, tableXml(block)];
  }
}

const numbered = (number: string, text: string) => (number === '' ? text : `${number} ${text}`);

function tableXml(table: Extract<PaperBlock, { kind: 'table' }>): string {
  const { head, rows } = table;
  const { widths, size } = fitTable(table);
  const columns = widths.map((width) => Math.round((width / TEXT_MM) * TEXT_WIDTH));
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const row = (cells: readonly string[], isHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((cell, index) => cellXml(cell, columns[index] ?? 0, { isHead, size }))
      .join('')}</w:tr>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>` +
    `${row(head, true)}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>`
  );
}

interface CellLook {
  readonly isHead: boolean;
  readonly size: number;
}

function cellXml(text: string, width: number, { isHead, size }: CellLook): string {
  const style = isHead ? BODY_STYLES.cellHead : BODY_STYLES.cell;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${isHead ? '<w:vAlign w:val="center"/>' : ''}` +
    `</w:tcPr>${paragraphXml(style, text, size === 13 ? {} : { size })}</w:tc>`
  );
}

interface Look {
  /** Points, where the style's own size is not meant. */
  readonly size?: number;
  /** In italics, not bold. */
  readonly isNote?: boolean;
}

function paragraphXml(style: string, text: string, look: Look = {}): string {
  const note = look.isNote ? '<w:b w:val="0"/><w:i/>' : '';
  const size = look.size ? `<w:sz w:val="${look.size * 2}"/>` : '';
  const looks = note || size ? `<w:rPr>${note}${size}</w:rPr>` : '';
  const words = `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  const run = text === '' ? '' : `<w:r>${looks}${words}</w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run}</w:p>`;
}

// What XML 1.0 cannot hold at all.
const UNSPEAKABLE = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSPEAKABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
