import { defineText } from '#src/platform/i18n/text.ts';

/** The agenda as a paper of its own. */
export const agendaPaperText = defineText(
  {
    title: 'Chương trình (văn bản)',
    draft: 'Soạn chương trình',
    drafted: 'Đã soạn chương trình từ nội dung phiên họp. Kiểm tra rồi trình ký.',
  },
  {
    title: 'Agenda on paper',
    draft: 'Draft the agenda',
    drafted: 'Drafted from the items of the meeting. Check it, then pass it on.',
  },
);
