import { defineText } from '#src/platform/i18n/text.ts';

export const deskText = defineText(
  {
    title: 'Bàn làm việc',
    short: 'Bàn việc',
    greeting: (name: string) => `Chào đồng chí ${name}`,
    today: (day: string) => `Hôm nay, ${day}`,
    calm: 'Không có việc nào đang chờ',
    calmWords: 'Khi có kiến nghị, nội dung được giao hoặc hạn sắp đến, việc cần làm sẽ hiện ở đây.',
  },
  {
    title: 'My desk',
    short: 'Desk',
    greeting: (name: string) => `Hello, ${name}`,
    today: (day: string) => `Today, ${day}`,
    calm: 'Nothing is waiting',
    calmWords: 'Petitions, duties and dates that come near will appear here.',
  },
);
