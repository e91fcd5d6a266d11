import { drawPdf } from '#src/platform/office/draw-pdf.ts';
import type { PaperSheet } from '../sheet.ts';
import { PAPER_TEMPLATE } from './typst-template.ts';

/** The sheet as PDF, A4, in the national layout. */
export async function sheetPdf(sheet: PaperSheet): Promise<Buffer> {
  return await drawPdf(PAPER_TEMPLATE, {
    ...sheet,
    issuerRule: sheet.issuer.join('').length < 14 ? 0.5 : 0.4,
    docTitle: [sheet.title, sheet.subject].filter(Boolean).join(' '),
    docNote: 'Chưa ký số',
  });
}
