import type { Zip } from 'easy-template-x';
import { partBlocks } from '../annexes.ts';
import type { PaperSheet } from '../sheet.ts';
import { escapeXml } from './blocks-xml.ts';
import { docxData } from './docx-data.ts';
import type { Sections } from './docx-data.ts';
import { stockTemplate } from './stock.ts';

/** The sheet as a Word file, filled into a template: an office's own, or the stock one of its layout. */
export async function sheetDocx(sheet: PaperSheet, template: Buffer | null): Promise<Buffer> {
  const { TemplateHandler, Zip } = await import('easy-template-x');
  const handler = new TemplateHandler({ defaultContentType: 'text' });
  const own = template ?? (await stockTemplate(sheet.layout));
  const tags = await handler.parseTags(own);
  const takesAnnexes = tags.some(({ name }) => name.normalize('NFC').trim() === 'phụ lục');
  const sections = takesAnnexes ? sectionsOf(await bodyOf(await Zip.load(own))) : null;
  const filled = await Zip.load(await handler.process(own, docxData(sheet, sections)));
  const hasAnnexes = partBlocks(sheet.blocks).annexes.length > 0;
  if (sections && hasAnnexes) await endInAnnex(filled, sections);
  await keepNumbersWhole(filled);
  await entitle(filled, [sheet.title, sheet.subject].filter(Boolean).join(' '));
  return Buffer.from(await filled.export(Buffer));
}

const BODY = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';
const SECTION = /<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*<\/w:sectPr>(?=\s*<\/w:body>)/;

async function bodyOf(zip: Zip): Promise<string> {
  return await zip.getFile(BODY).getContentText();
}

/** The pages of an annex are set as those of the body, but count from one. */
function sectionsOf(body: string): Sections | null {
  const [ofBody] = SECTION.exec(body) ?? [];
  if (ofBody === undefined) return null;
  const bare = ofBody.replace(/<w:pgNumType\b[^>]*\/>/, '').replace(/<w:type\b[^>]*\/>/, '');
  const ofAnnex = bare.replace(/<w:pgMar\b[^>]*\/>/, '$&<w:pgNumType w:start="1"/>');
  return { ofBody, ofAnnex };
}

/** The last section of a Word file is set at its very end: here it is that of the last annex. */
async function endInAnnex(zip: Zip, { ofAnnex }: Sections): Promise<void> {
  zip.setFile(
    BODY,
    (await bodyOf(zip)).replace(SECTION, () => ofAnnex),
  );
}

const WORDS = /(<w:t(?: [^>]*)?>)([^<]*)<\/w:t>/g;
const NUMBER = /\/[\p{L}\d.-]{1,20}-[\p{L}\d.-]{0,20}[\p{L}\d]/gu;
const SPACED = '<w:t xml:space="preserve">';
const HYPHEN = `</w:t><w:noBreakHyphen/>${SPACED}`;

/** A number such as 12/TB-HĐND is not parted at its hyphen: Word's own sign, which every font draws. */
async function keepNumbersWhole(zip: Zip): Promise<void> {
  const body = await bodyOf(zip);
  const whole = body.replace(WORDS, (all: string, open: string, words: string) => {
    if (!words.includes('-')) return all;
    const kept = words.replace(NUMBER, (number) => number.replaceAll('-', HYPHEN));
    return kept === words ? all : `${open.includes('xml:space') ? open : SPACED}${kept}</w:t>`;
  });
  zip.setFile(BODY, whole);
}

/** What the file says of itself: the title of the paper, not of the template. */
async function entitle(zip: Zip, title: string): Promise<void> {
  if (!zip.isFileExist(PROPERTIES)) return;
  const text = await zip.getFile(PROPERTIES).getContentText();
  const named = `<dc:title>${escapeXml(title)}</dc:title>`;
  zip.setFile(
    PROPERTIES,
    text.replace(/<dc:title>[\s\S]*?<\/dc:title>|<dc:title\/>/, () => named),
  );
}
