import type { TemplateData } from 'easy-template-x';
import { partBlocks } from '../annexes.ts';
import type { PaperSheet } from '../sheet.ts';
import { annexesXml, basisXml, blocksXml, closingXml, ruleXml } from './blocks-xml.ts';

/** How the pages of the template are set, where it has a place for annexes. */
export interface Sections {
  readonly ofBody: string;
  readonly ofAnnex: string;
}

/**
 * What each placeholder becomes. A template without a place for annexes has them in its body, as it was
 * made for. Names are given in both Unicode forms: Word on a Mac types the other.
 */
export function docxData(sheet: PaperSheet, sections: Sections | null): TemplateData {
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
    'kẻ trích yếu': { _type: 'rawXml', xml: ruleXml(sheet.subject), replaceParagraph: true },
    'kính gửi': addresseesText(sheet.addressees),
    'căn cứ': { _type: 'rawXml', xml: basisXml(sheet.basis), replaceParagraph: true },
    'nội dung': {
      _type: 'rawXml',
      xml: blocksXml(sections ? body : sheet.blocks),
      replaceParagraph: true,
    },
    'phụ lục': {
      _type: 'rawXml',
      xml:
        sections && annexes.length > 0
          ? annexesXml(annexes, sheet.attachedTo, sections)
          : closingXml,
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
  return ['Kính gửi:', ...addressees].join('\n');
}
