import { defineText } from '#src/platform/i18n/text.ts';

export const hearersText = defineText(
  {
    ways: {
      none: (count: number) => `Cần báo bằng cách khác: ${count} người, cơ quan`,
      mail: (count: number) => `Được báo qua thư điện tử: ${count} người, cơ quan`,
      bell: (count: number) => `Được báo trên hệ thống: ${count} người, cơ quan`,
    },
    mailOff: 'Chưa cấu hình máy chủ thư: không thư nào gửi đi được.',
    tellThem: (count: number) =>
      ` Cần báo bằng cách khác: ${count} người, cơ quan; báo xong thì đánh dấu ở thẻ Giấy mời.`,
  },
  {
    ways: {
      none: (count) => `To be told another way: ${count}`,
      mail: (count) => `Told by mail: ${count}`,
      bell: (count) => `Told on the system: ${count}`,
    },
    mailOff: 'No mail server is set: no mail can leave.',
    tellThem: (count) =>
      ` To be told another way: ${count}; mark them on the invitations’ tab when done.`,
  },
);
