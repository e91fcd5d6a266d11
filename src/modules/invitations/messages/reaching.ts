import { defineText } from '#src/platform/i18n/text.ts';
import type { Unreached } from '../rules.ts';

export const reachingText = defineText(
  {
    title: (count: number) => `Chưa báo được cuộc họp: ${count} người, cơ quan`,
    note: 'Sửa địa chỉ để gửi lại, hoặc gọi điện, đưa giấy rồi bấm “Đã báo”.',
    noteOff: 'Cuộc họp đã hủy. Sửa địa chỉ để gửi lại, hoặc gọi điện, đưa giấy rồi bấm “Đã báo”.',
    reasons: {
      refused: 'máy chủ nhận thư từ chối địa chỉ này',
      givenUp: 'gửi nhiều lần không được',
      dropped: 'thư đã bị bỏ khỏi hàng chờ',
      mailOff: 'chưa cấu hình máy chủ thư',
      notSent: 'chưa gửi đi được',
      noAddress: 'không có thư điện tử và tài khoản',
    } satisfies Record<Unreached, string>,
    waysOff: { mail: '', bell: 'Báo trên hệ thống', none: 'Cần báo bằng cách khác' },
    all: (count: number) => `Xem cả ${count} ở thẻ Giấy mời`,
    correct: 'Sửa địa chỉ',
    enter: 'Nhập địa chỉ',
    addressTitle: (name: string) => `Địa chỉ thư của ${name}`,
    address: 'Thư điện tử',
    onlyHere: {
      person:
        'Chỉ đổi cho cuộc họp này. Để các cuộc họp sau gửi đúng, báo quản trị sửa ở mục Nhân sự.',
      body: 'Chỉ đổi cho cuộc họp này. Để các cuộc họp sau gửi đúng, báo quản trị sửa ở mục Cơ quan, đơn vị.',
      guest: '',
    },
    sameAgain: 'Địa chỉ đúng mà máy chủ tạm không nhận: giữ nguyên rồi bấm gửi lại.',
    serverSaid: (words: string) => `Máy chủ nhận thư trả lời: ${words}`,
    send: 'Gửi lại',
    corrected: (name: string) => `Đang gửi lại cho ${name}.`,
  },
  {
    title: (count) => `Not told of the meeting yet: ${count}`,
    note: 'Correct the address to send it again, or ring them up and press “Told”.',
    noteOff:
      'The meeting is cancelled. Correct the address to send it again, or ring them up and press “Told”.',
    reasons: {
      refused: 'the mail server refused this address',
      givenUp: 'tried several times in vain',
      dropped: 'the mail was taken out of the queue',
      mailOff: 'no mail server is set',
      notSent: 'could not be sent',
      noAddress: 'neither mail nor account',
    },
    waysOff: { mail: '', bell: 'Told on the system', none: 'To be told another way' },
    all: (count) => `All ${count} on the invitations’ tab`,
    correct: 'Correct the address',
    enter: 'Enter an address',
    addressTitle: (name) => `Mail address of ${name}`,
    address: 'E-mail',
    onlyHere: {
      person: 'For this meeting alone. For later ones the administrator corrects it under People.',
      body: 'For this meeting alone. For later ones the administrator corrects it under Bodies.',
      guest: '',
    },
    sameAgain: 'If the address is right and the server was away, leave it and send again.',
    serverSaid: (words) => `The mail server said: ${words}`,
    send: 'Send again',
    corrected: (name) => `Being sent to ${name} again.`,
  },
);
