import { defineText } from '#src/platform/i18n/text.ts';
import type { PaperState } from '../schema.ts';

export const papersText = defineText(
  {
    nav: 'Văn bản',
    title: 'Văn bản của Hội đồng nhân dân',
    subtitle: 'Dự thảo, kiểm tra, ký, cấp số, phát hành.',
    panelTitle: 'Văn bản',
    panelEmpty: 'Chưa có văn bản nào',
    states: {
      draft: 'Dự thảo',
      checked: 'Đã kiểm tra',
      signed: 'Đã ký',
      numbered: 'Đã cấp số',
      issued: 'Đã phát hành',
      replaced: 'Đã được thay thế',
      withdrawn: 'Đã thu hồi',
    } satisfies Record<PaperState, string> as Record<PaperState, string>,
    submitted: 'Đã trình kiểm tra',
    numberAndDay: (symbol: string, on: string) => `Số ${symbol} ngày ${on}`,
    signedBy: (name: string) => `Người ký: ${name}`,
    urgedDuties: 'Các nội dung được đôn đốc',
    docx: 'DOCX',
    pdf: 'PDF',
  },
  {
    nav: 'Papers',
    title: 'Papers of the council',
    subtitle: 'Drafted, checked, signed, numbered, issued.',
    panelTitle: 'Papers',
    panelEmpty: 'No paper yet',
    states: {
      draft: 'Draft',
      checked: 'Checked',
      signed: 'Signed',
      numbered: 'Numbered',
      issued: 'Issued',
      replaced: 'Replaced',
      withdrawn: 'Withdrawn',
    },
    submitted: 'Submitted for the check',
    numberAndDay: (symbol, on) => `No. ${symbol} of ${on}`,
    signedBy: (name) => `Signer: ${name}`,
    urgedDuties: 'The duties it urged',
    docx: 'DOCX',
    pdf: 'PDF',
  },
);
