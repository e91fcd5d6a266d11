import type { PaperBlock } from '../blocks.ts';
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
      return [tableXml(block)];
  }
}

const numbered = (number: string, text: string) => (number === '' ? text : `${number} ${text}`);

function tableXml({ head, rows, widths }: Extract<PaperBlock, { kind: 'table' }>): string {
  const shares = head.map((_, index) => widths?.[index] ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share) => Math.round((share / whole) * TEXT_WIDTH));
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const row = (cells: readonly string[], isHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((cell, index) => cellXml(cell, columns[index] ?? 0, isHead))
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

function cellXml(text: string, width: number, isHead: boolean): string {
  const style = isHead ? BODY_STYLES.cellHead : BODY_STYLES.cell;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${isHead ? '<w:vAlign w:val="center"/>' : ''}` +
    `</w:tcPr>${paragraphXml(style, text)}</w:tc>`
  );
}

function paragraphXml(style: string, text: string): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run}</w:p>`;
}

// What XML 1.0 cannot hold at all.
const UNSPEAKABLE = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSPEAKABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
