import { defineText } from '#src/platform/i18n/text.ts';

export const auditText = defineText(
  {
    title: 'Nhật ký hệ thống',
    subtitle: 'Mọi việc đã làm, ai làm, lúc nào. Nhật ký chỉ ghi thêm, không sửa, không xóa được.',
    when: 'Thời điểm',
    who: 'Người thực hiện',
    what: 'Việc',
    subject: 'Hồ sơ',
    seal: 'Niêm phong',
    sealed: (n: string) => `Số ${n}`,
    unsealed: 'Chờ niêm phong',
    system: 'Hệ thống',
    filterName: 'Loại việc',
    filterSubject: 'Mã hồ sơ (ID)',
    empty: 'Chưa có việc nào được ghi',
    emptyWords: 'Bỏ bớt bộ lọc để xem các việc khác.',
    chain: 'Chuỗi niêm phong',
    chainWords: (sealed: string, unsealed: string) =>
      `${sealed} việc đã niêm phong, ${unsealed} việc mới nhất đang chờ.`,
    older: 'Cũ hơn',
    newest: 'Mới nhất',
    detail: 'Chi tiết',
  },
  {
    title: 'Event log',
    subtitle:
      'Everything that was done, by whom, when. The log only grows; nothing is edited or erased.',
    when: 'When',
    who: 'Who',
    what: 'What',
    subject: 'Record',
    seal: 'Seal',
    sealed: (n: string) => `No. ${n}`,
    unsealed: 'Awaiting seal',
    system: 'System',
    filterName: 'Kind',
    filterSubject: 'Record id',
    empty: 'Nothing recorded yet',
    emptyWords: 'Remove a filter to see more.',
    chain: 'Chain of seals',
    chainWords: (sealed: string, unsealed: string) =>
      `${sealed} events sealed; the newest ${unsealed} await their seal.`,
    older: 'Older',
    newest: 'Newest',
    detail: 'Details',
  },
);
