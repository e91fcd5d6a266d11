import { drawPdf } from '#src/platform/office/draw-pdf.ts';
import { partBlocks } from '../annexes.ts';
import type { PaperBlock } from '../blocks.ts';
import type { PaperSheet } from '../sheet.ts';
import { breakable, fitTable } from './column-widths.ts';
import { PAPER_TEMPLATE } from './typst-template.ts';

/** The sheet as PDF, A4, in the national layout. */
export async function sheetPdf(sheet: PaperSheet): Promise<Buffer> {
  const { body, annexes } = partBlocks(sheet.blocks);
  return await drawPdf(PAPER_TEMPLATE, {
    ...sheet,
    blocks: body.map(fitted),
    annexes: annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(fitted) })),
    issuerRule: sheet.issuer.join('').length < 14 ? 0.5 : 0.4,
    docTitle: [sheet.title, sheet.subject].filter(Boolean).join(' '),
    docNote: 'Chưa ký số',
  });
}

/** Tables get their measures here: the template only draws. */
function fitted(block: PaperBlock): object {
  if (block.kind !== 'table') return block;
  return { ...block, rows: block.rows.map((row) => row.map(breakable)), ...fitTable(block) };
}
