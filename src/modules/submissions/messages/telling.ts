import { defineText } from '#src/platform/i18n/text.ts';

/** What voters are told outside the pages. */
export const tellingText = defineText(
  {
    mailSubject: {
      taken: 'Kiến nghị của ông/bà đã được tiếp nhận',
      joined: 'Kiến nghị của ông/bà đã được tiếp nhận',
      refused: 'Kết quả xem xét kiến nghị của ông/bà',
      answered: 'Kiến nghị của ông/bà đã có trả lời',
      ended: 'Kiến nghị của ông/bà đã kết thúc theo dõi',
    },
    greeting: 'Kính gửi ông/bà,',
    happened: {
      taken: (on: string, council: string) =>
        `Kiến nghị ông/bà gửi ngày ${on} đến ${council} đã được tiếp nhận và vào sổ.`,
      joined: (on: string, council: string) =>
        `Kiến nghị ông/bà gửi ngày ${on} đến ${council} đã được tiếp nhận, gộp với kiến nghị cùng nội dung của các cử tri khác.`,
      refused: (on: string, council: string) =>
        `Văn phòng đã xem kiến nghị ông/bà gửi ngày ${on} đến ${council} và có ý kiến trả lời.`,
      answered: (on: string, council: string) =>
        `Kiến nghị ông/bà gửi ngày ${on} đến ${council} đã có văn bản trả lời của cơ quan có thẩm quyền.`,
      ended: (on: string, council: string) =>
        `${council} đã kết thúc theo dõi kiến nghị ông/bà gửi ngày ${on}.`,
    },
    lookUp: (address: string) =>
      `Xem chi tiết tại ${address}, nhập mã trên biên nhận. Ông/bà có thể đánh giá mức độ hài lòng và báo nếu việc chưa làm xong.`,
    office: (phone: string) => (phone === '' ? '' : `Điện thoại Văn phòng: ${phone}.`),
    why: 'Thư này gửi theo địa chỉ ông/bà ghi khi gửi kiến nghị và đồng ý được báo tin. Thư tự động, không trả lời vào thư này.',
    title: 'Cần báo cho cử tri',
    lead: 'Người chọn được báo qua điện thoại, Zalo, và người mà thư điện tử báo tin chưa đến. Báo xong thì bấm cách đã báo.',
    none: 'Không còn ai cần báo',
    noneWords:
      'Khi kiến nghị gửi trực tuyến được tiếp nhận, trả lời hoặc kết thúc, người đã chọn điện thoại hoặc Zalo, và người mà thư không đến, hiện ở đây.',
    channel: { mail: 'Thư điện tử', phone: 'Điện thoại', zalo: 'Zalo' },
    about: {
      taken: 'Đã tiếp nhận',
      joined: 'Đã gộp',
      refused: 'Không tiếp nhận',
      answered: 'Đã có trả lời',
      ended: 'Kết thúc theo dõi',
    },
    words: 'Câu soạn sẵn để nhắn Zalo hoặc đọc qua điện thoại',
    letterWords: 'Nội dung thư giấy',
    aloud: 'Lời đọc trên loa truyền thanh (không nêu tên, nội dung)',
    aloudWords: (on: string, council: string, phone: string) =>
      `Văn phòng ${council} mời cử tri đã gửi kiến nghị trực tuyến ngày ${on} xem kết quả bằng mã trên biên nhận${phone === '' ? ', hoặc đến Văn phòng để được thông báo.' : `, hoặc gọi điện cho Văn phòng, số ${phone}.`}`,
    copy: 'Chép',
    copied: 'Đã chép. Dán vào Zalo hoặc văn bản.',
    told: {
      phone: 'Đã gọi điện',
      zalo: 'Đã nhắn Zalo',
      letter: 'Đã gửi thư giấy',
      loudspeaker: 'Đã báo qua loa',
    },
    doneSaid: 'Đã ghi là đã báo.',
    notArrived: {
      refused: (to: string) => `Thư đến ${to} bị từ chối`,
      given_up: (to: string) => `Thư đến ${to} gửi nhiều lần không được`,
      dropped: (to: string) => `Thư đến ${to} đã bị bỏ, chưa gửi đi`,
      waiting: (to: string) => `Thư đến ${to} chưa gửi được`,
    },
    reasonOf: {
      refused: 'Địa chỉ sai hoặc hộp thư không còn nhận.',
      given_up: 'Hệ thống thôi gửi; người quản trị có thể cho gửi lại.',
      dropped: 'Người quản trị đã bỏ thư này.',
      waiting: 'Máy chủ thư chưa nhận.',
    },
    serverSaid: (words: string) => `Máy chủ trả lời: ${words}`,
    triedUntil: (tries: number, at: string) =>
      tries > 0 ? `Đã thử ${tries} lần; lần sau lúc ${at}.` : `Tự gửi lại lúc ${at}.`,
    otherMeans: 'Báo bằng cách khác, hoặc sửa địa chỉ rồi gửi lại.',
    phoneNotAgreed: 'Không chọn báo qua điện thoại, Zalo',
    address: (address: string) => `Địa chỉ: ${address}`,
    correct: 'Địa chỉ thư đúng',
    correctSend: 'Sửa và gửi lại thư',
    correctSaid: 'Đã sửa địa chỉ; thư đang được gửi lại.',
    panelTitle: (count: number) => `${count} người gửi chưa được báo`,
    panelOpen: 'Báo cho cử tri',
    seeAll: 'Xem cả danh sách',
    onlyOf: (code: string) => `Chỉ những người gửi kiến nghị ${code}.`,
    unnamed: 'Không ghi tên',
  },
  {
    mailSubject: {
      taken: 'Your petition was registered',
      joined: 'Your petition was registered',
      refused: 'About your petition',
      answered: 'Your petition was answered',
      ended: 'Your petition was closed',
    },
    greeting: 'Dear sender,',
    happened: {
      taken: (on, council) => `The petition you sent to ${council} on ${on} was registered.`,
      joined: (on, council) =>
        `The petition you sent to ${council} on ${on} was joined to others of the same matter.`,
      refused: (on, council) =>
        `The office has read the petition you sent to ${council} on ${on} and says something about it.`,
      answered: (on, council) => `The petition you sent to ${council} on ${on} was answered.`,
      ended: (on, council) => `${council} closed the petition you sent on ${on}.`,
    },
    lookUp: (address) =>
      `See ${address} with the code of your receipt; there you can rate the answer.`,
    office: (phone) => (phone === '' ? '' : `Telephone of the office: ${phone}.`),
    why: 'You agreed to be told when you sent it. Please do not answer this mail.',
    title: 'Voters to be told',
    lead: 'They chose telephone or Zalo, or the mail that tells them has not arrived. Press the way you told them.',
    none: 'Nobody is left to tell',
    noneWords: 'When a petition sent online is registered, answered or closed, they show here.',
    channel: { mail: 'E-mail', phone: 'Telephone', zalo: 'Zalo' },
    about: {
      taken: 'Registered',
      joined: 'Joined',
      refused: 'Not taken',
      answered: 'Answered',
      ended: 'Closed',
    },
    words: 'To say or to paste into Zalo',
    letterWords: 'Text of a letter',
    aloud: 'For the loudspeaker (no name, no matter)',
    aloudWords: (on, council, phone) =>
      `The office of ${council} asks whoever sent a petition online on ${on} to look up the result with the code of the receipt${phone === '' ? ', or to come to the office.' : `, or to telephone ${phone}.`}`,
    copy: 'Copy',
    copied: 'Copied.',
    told: {
      phone: 'Telephoned',
      zalo: 'Told by Zalo',
      letter: 'Letter sent',
      loudspeaker: 'Announced by loudspeaker',
    },
    doneSaid: 'Noted as told.',
    notArrived: {
      refused: (to) => `The mail to ${to} was refused`,
      given_up: (to) => `The mail to ${to} was given up after many tries`,
      dropped: (to) => `The mail to ${to} was dropped unsent`,
      waiting: (to) => `The mail to ${to} has not left yet`,
    },
    reasonOf: {
      refused: 'The address is wrong or its box takes nothing.',
      given_up: 'No further try is made; the administrator can send it again.',
      dropped: 'The administrator dropped it.',
      waiting: 'The mail server has not taken it.',
    },
    serverSaid: (words) => `The server said: ${words}`,
    triedUntil: (tries, at) =>
      tries > 0 ? `Tried ${tries} times; again at ${at}.` : `Again at ${at}.`,
    otherMeans: 'Tell them another way, or correct the address and send again.',
    phoneNotAgreed: 'Did not choose telephone or Zalo',
    address: (address) => `Address: ${address}`,
    correct: 'Right e-mail address',
    correctSend: 'Correct and send again',
    correctSaid: 'Corrected; the mail is being sent again.',
    panelTitle: (count) => `${count} senders have not been told`,
    panelOpen: 'Tell them',
    seeAll: 'The whole list',
    onlyOf: (code) => `Only those who sent ${code}.`,
    unnamed: 'No name given',
  },
);
