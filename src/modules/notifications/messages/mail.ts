import { defineText } from '#src/platform/i18n/text.ts';

/** The words of the mail that gathers what is new for a person. */
export const mailText = defineText(
  {
    subject: (count: number) => `Nghị Sự: ${count} việc mới liên quan đến đồng chí`,
    greeting: 'Kính gửi đồng chí,',
    lines: (count: number) => `Trên hệ thống Nghị Sự có ${count} việc mới liên quan đến đồng chí:`,
    moreLines: (count: number) => `… và ${count} việc khác.`,
    due: (on: string) => `hạn ${on}`,
    open: (address: string) => `Xem và xử lý: ${address}`,
    why: (address: string) => `Đổi cách nhận thư: ${address}`,
    automatic: 'Thư do hệ thống tự gửi; xin không trả lời thư này.',
    testSubject: 'Nghị Sự: thư kiểm tra',
    testBody:
      'Đây là thư kiểm tra máy chủ thư của hệ thống Nghị Sự. Nhận được thư này nghĩa là cấu hình SMTP_URL và MAIL_FROM đã đúng.',
  },
  {
    subject: (count) => (count === 1 ? 'Nghị Sự: 1 new thing' : `Nghị Sự: ${count} new things`),
    greeting: 'Hello,',
    lines: (count) =>
      count === 1 ? '1 new thing for you on Nghị Sự:' : `${count} new things for you on Nghị Sự:`,
    moreLines: (count) => `… and ${count} more.`,
    due: (on) => `due ${on}`,
    open: (address) => `Open them: ${address}`,
    why: (address) => `Change how mail comes: ${address}`,
    automatic: 'Sent by the system; please do not answer.',
    testSubject: 'Nghị Sự: test message',
    testBody:
      'This tests the mail server of Nghị Sự. If you read it, SMTP_URL and MAIL_FROM are right.',
  },
);
