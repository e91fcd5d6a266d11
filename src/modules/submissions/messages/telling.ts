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
    lead: 'Những người gửi kiến nghị đã chọn được báo qua điện thoại hoặc Zalo. Chép câu soạn sẵn, báo xong thì đánh dấu.',
    none: 'Không còn ai cần báo',
    noneWords:
      'Khi kiến nghị gửi trực tuyến được tiếp nhận, trả lời hoặc kết thúc, người đã chọn điện thoại hoặc Zalo hiện ở đây.',
    channel: { mail: 'Thư điện tử', phone: 'Điện thoại', zalo: 'Zalo' },
    about: {
      taken: 'Đã tiếp nhận',
      joined: 'Đã gộp',
      refused: 'Không tiếp nhận',
      answered: 'Đã có trả lời',
      ended: 'Kết thúc theo dõi',
    },
    words: 'Câu soạn sẵn',
    done: 'Đã báo',
    doneSaid: 'Đã ghi là đã báo.',
    more: 'Xem tiếp',
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
    lead: 'They chose to be told by telephone or Zalo. Copy the sentence, tell them, tick it off.',
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
    words: 'Sentence to say',
    done: 'Told',
    doneSaid: 'Noted as told.',
    more: 'More',
    unnamed: 'No name given',
  },
);
