import { defineText } from '#src/platform/i18n/text.ts';

/** Receipts printed by the office, and what voters said, on the record page. */
export const receiptText = defineText(
  {
    issue: 'In biên nhận',
    issueLead:
      'Cấp mã để người nêu kiến nghị tự tra cứu, đánh giá và báo “chưa làm xong”. Mỗi lần in là một mã mới; mã cũ vẫn dùng được.',
    slip: 'Biên nhận kiến nghị của cử tri',
    once: 'Mã chỉ hiện trên trang này, một lần. In ngay rồi giao cho cử tri.',
    print: 'In khổ A5',
    back: 'Về kiến nghị',
    petition: 'Kiến nghị số',
    receivedOn: 'Ngày nhận',
    office: 'Điện thoại Văn phòng',
    code: 'Mã biên nhận',
    lookUp: 'Tra cứu tại',
    qr: 'Mã QR mở trang tra cứu',
    how: 'Mở địa chỉ trên, nhập mã để biết ai trả lời, đến bao giờ, nội dung trả lời; đánh giá mức độ hài lòng hoặc báo việc chưa làm xong. Ai cầm mã đều xem được.',
    voters: 'Cử tri đánh giá',
    none: 'Chưa có cử tri nào đánh giá.',
    round: (round: number) => `Trả lời lần ${round}`,
    ratings: { satisfied: 'Hài lòng', partly: 'Hài lòng một phần', not: 'Chưa hài lòng' },
    receipts: (count: number) => `Đã cấp ${count} biên nhận.`,
    notDone: 'Cử tri báo chưa làm xong',
  },
  {
    issue: 'Print a receipt',
    issueLead:
      'Issues a code with which the voter looks it up, rates the answer, says “not done”. Each print is a new code; earlier ones stay good.',
    slip: 'Receipt of a voter’s petition',
    once: 'The code is shown on this page once. Print it now.',
    print: 'Print on A5',
    back: 'Back to the petition',
    petition: 'Petition',
    receivedOn: 'Received',
    office: 'Telephone of the office',
    code: 'Receipt code',
    lookUp: 'Look it up at',
    qr: 'QR code of the look-up page',
    how: 'Open the address, enter the code: who answers, until when, the answer; rate it or say it is not done. Whoever holds the code can read it.',
    voters: 'What voters say',
    none: 'No voter has rated it yet.',
    round: (round) => `Answer ${round}`,
    ratings: { satisfied: 'Satisfied', partly: 'Partly', not: 'Not satisfied' },
    receipts: (count) => `${count} receipts issued.`,
    notDone: 'A voter says it is not done',
  },
);
