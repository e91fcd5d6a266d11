import { defineText } from '#src/platform/i18n/text.ts';

/** A text to carry into a chat. */
export const copyText = defineText(
  {
    title: 'Nhắn qua Zalo',
    late: 'Nhắn qua Zalo cho cơ quan quá hạn',
    count: (count: number) => `${count} việc quá hạn`,
    label: 'Nội dung để chép',
    hint: 'Chỉ có mã, loại việc, địa bàn và hạn; không có lời và tên của cử tri. Cơ quan mở liên kết bằng tài khoản của mình.',
    button: 'Chép nội dung',
    copied: 'Đã chép.',
  },
  {
    title: 'Message for Zalo',
    late: 'Messages for Zalo to bodies that are late',
    count: (count) => `${count} late`,
    label: 'Text to copy',
    hint: 'Codes, kinds, places and days only; no voter’s words or name. The body opens the link with its own account.',
    button: 'Copy the text',
    copied: 'Copied.',
  },
);
