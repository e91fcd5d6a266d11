import type { PaperKindSpec } from '../kinds.ts';
import type { PaperSheet } from '../sheet.ts';

/** A short paper of a kind, to see whether a template can be filled. */
export function sampleSheet({ heading, layout }: PaperKindSpec): PaperSheet {
  return {
    layout,
    superior: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH A'],
    issuer: ['THƯỜNG TRỰC'],
    number: 'Số: 01/HĐND-TT',
    placeAndDate: 'A, ngày 01 tháng 01 năm 2026',
    title: heading?.title ?? null,
    subject: 'Trích yếu',
    addressees: ['Cơ quan nhận'],
    basis: ['Căn cứ quy định;'],
    blocks: [
      { kind: 'paragraph', text: 'Đoạn.' },
      { kind: 'item', number: '1.', text: 'Mục.' },
      { kind: 'table', head: ['Cột'], rows: [['Ô']] },
      { kind: 'heading', text: 'PHỤ LỤC. DANH MỤC' },
      { kind: 'paragraph', text: 'Nội dung phụ lục.' },
    ],
    authority: ['TM. THƯỜNG TRỰC HĐND', 'CHỦ TỊCH'],
    signer: 'Họ và tên',
    secretary: 'Họ và tên',
    attachedTo: 'Kèm theo văn bản số 01 ngày 01 tháng 01 năm 2026 của Thường trực',
    recipients: ['- Như trên;', '- Lưu: VT.'],
    isDraft: false,
  };
}
