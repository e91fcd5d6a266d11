import { TemplateHandler } from 'easy-template-x';
import type { PaperSheet } from '../sheet.ts';
import { docxData } from './docx-data.ts';
import { stockTemplate } from './stock.ts';

/** The sheet as a Word file, filled into a template: an office's own, or the stock one of its layout. */
export async function sheetDocx(sheet: PaperSheet, template: Buffer | null): Promise<Buffer> {
  const handler = new TemplateHandler({ defaultContentType: 'text' });
  const own = template ?? (await stockTemplate(sheet.layout));
  const tags = await handler.parseTags(own);
  const hasAnnexes = tags.some(({ name }) => name.normalize('NFC').trim() === 'phụ lục');
  return Buffer.from(await handler.process(own, docxData(sheet, hasAnnexes)));
}
