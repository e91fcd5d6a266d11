import type { TemplateData } from 'easy-template-x';
import { partBlocks } from '../annexes.ts';
import type { PaperSheet } from '../sheet.ts';
import { annexesXml, basisXml, blocksXml } from './blocks-xml.ts';

/**
 * What each placeholder becomes. A template without a place for annexes has them in its body, as it was
 * made for. Names are given in both Unicode forms: Word on a Mac types the other.
 */
export function docxData(sheet: PaperSheet, hasAnnexes: boolean): TemplateData {
  const { body, annexes } = partBlocks(sheet.blocks);
  const isLetter = sheet.title === null;
  const data: TemplateData = {
    'cơ quan cấp trên': sheet.superior.join('\n'),
    'cơ quan ban hành': sheet.issuer.join('\n'),
    'số ký hiệu': sheet.number,
    'địa danh ngày tháng': sheet.placeAndDate,
    'dự thảo': sheet.isDraft ? 'DỰ THẢO' : '',
    'tên loại': sheet.title ?? '',
    'trích yếu': isLetter ? `V/v ${sheet.subject}` : sheet.subject,
    'kính gửi': addresseesText(sheet.addressees),
    'căn cứ': { _type: 'rawXml', xml: basisXml(sheet.basis), replaceParagraph: true },
    'nội dung': {
      _type: 'rawXml',
      xml: blocksXml(hasAnnexes ? body : sheet.blocks),
      replaceParagraph: true,
    },
    'phụ lục': {
      _type: 'rawXml',
      xml: annexesXml(annexes, sheet.attachedTo),
      replaceParagraph: true,
    },
    'quyền hạn chức vụ': sheet.authority.join('\n'),
    'người ký': sheet.signer,
    'thư ký': sheet.secretary,
    'nơi nhận': sheet.recipients.join('\n'),
  };
  const inOtherForm = Object.entries(data).map(([name, value]) => [name.normalize('NFD'), value]);
  return { ...Object.fromEntries(inOtherForm), ...data } as TemplateData;
}

function addresseesText(addressees: readonly string[]): string {
  const [only] = addressees;
  if (only === undefined) return '';
  if (addressees.length === 1) return `Kính gửi: ${only}`;
  return ['Kính gửi:', ...addressees.map((one) => `- ${one}`)].join('\n');
}
