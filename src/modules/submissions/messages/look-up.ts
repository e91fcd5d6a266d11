import { defineText } from '#src/platform/i18n/text.ts';

/** What the holder of a receipt reads. */
export const lookUpText = defineText(
  {
    title: 'Tra cứu kiến nghị',
    lead: 'Nhập mã trên biên nhận để biết kiến nghị đang ở đâu, ai trả lời, đến bao giờ.',
    description:
      'Tra cứu kiến nghị đã gửi bằng mã biên nhận: tình trạng, cơ quan trả lời, thời hạn, nội dung trả lời.',
    code: 'Mã biên nhận',
    codeHint: '16 chữ và số, ví dụ 7F3K-Q2M8-D41P-X0W9. Không cần gõ dấu gạch, chữ hoa.',
    look: 'Tra cứu',
    lookError: 'Chưa tra cứu được',
    isPetitionCode:
      'Đây là mã kiến nghị (KN), không phải mã biên nhận. Mã biên nhận gồm 16 chữ và số, không bắt đầu bằng KN.',
    openPetition: (code: string) => `Xem kiến nghị ${code} trên trang công khai`,
    notPublic:
      'Kiến nghị mang mã này chưa công khai. Gọi Văn phòng để hỏi, hoặc tra bằng mã biên nhận.',
    isContactCode:
      'Đây là mã cuộc tiếp xúc cử tri (TX), không phải mã biên nhận. Xem ở trang Tiếp xúc cử tri.',
    typo: 'Mã chưa đúng: có ký tự gõ nhầm hoặc thiếu. Xem lại từng ký tự trên biên nhận.',
    noCode: 'Không có mã?',
    noCodeWords:
      'Kiến nghị nêu tại hội nghị tiếp xúc cử tri xem ở trang Tiếp xúc cử tri hoặc tìm trong danh sách đã công khai. Văn phòng cấp được biên nhận cho kiến nghị đã vào sổ.',
    publicPages: 'Xem kiến nghị đã công khai',
    found: 'Kiến nghị của ông/bà',
    sentTo: (name: string, on: string) => `Gửi ${name} ngày ${on}`,
    registered: (code: string, on: string) => `Vào sổ số ${code} ngày ${on}`,
    yours: 'Nội dung đã gửi',
    forgotten: 'Nội dung đã được xóa theo thời hạn lưu giữ.',
    stand: 'Tình trạng',
    states: {
      waiting: 'Đang chờ Văn phòng xem',
      taken: 'Đã vào sổ',
      joined: 'Đã gộp với kiến nghị cùng nội dung',
      refused: 'Không vào sổ kiến nghị',
    },
    stateWords: {
      waiting: 'Văn phòng xem lần lượt, thường trong vài ngày làm việc.',
      taken: 'Kiến nghị đã được tiếp nhận và đang được theo dõi đến khi có kết quả.',
      joined:
        'Nhiều người cùng nêu việc này; câu trả lời là chung, tiếng nói của ông/bà được tính thêm.',
      refused: 'Văn phòng trả lời như sau:',
    },
    reasons: {
      spam: 'Nội dung không phải kiến nghị.',
      not_a_petition: 'Nội dung không phải kiến nghị của cử tri.',
      accusation: 'Nội dung là khiếu nại, tố cáo; cần gửi theo đường tiếp công dân.',
      other_place: 'Việc thuộc nơi khác giải quyết.',
      no_content: 'Nội dung chưa đủ để biết việc gì, ở đâu.',
    },
    steps: {
      label: 'Các bước',
      sent: 'Đã gửi',
      registered: 'Vào sổ',
      forwarded: 'Chuyển cơ quan trả lời',
      awaited: 'Chờ trả lời',
      answered: 'Có trả lời',
      ended: 'Kết thúc theo dõi',
    },
    who: 'Cơ quan trả lời',
    nobody: 'Đang xác định',
    until: 'Hạn trả lời',
    noDue: 'Chưa có',
    label: 'Kết quả',
    answer: 'Trả lời',
    answered: (body: string, number: string, on: string) =>
      number === ''
        ? `${body} đã trả lời, văn bản ngày ${on}.`
        : `${body} đã trả lời, văn bản số ${number} ngày ${on}.`,
    answerNotPublic:
      'Nội dung trả lời chưa đăng công khai. Gọi Văn phòng để được đọc hoặc nhận bản sao.',
    officePhone: 'Điện thoại Văn phòng:',
    told: 'Báo lại cử tri',
    publicPage: 'Mở trang công khai của kiến nghị này',
    rate: 'Ông/bà hài lòng với trả lời đến mức nào?',
    rateLead:
      'Đánh giá không làm mở lại việc, nhưng Thường trực Hội đồng nhân dân đọc và tổng hợp. Sửa được trong 30 ngày.',
    ratings: { satisfied: 'Hài lòng', partly: 'Hài lòng một phần', not: 'Chưa hài lòng' },
    rated: (word: string) => `Đã ghi nhận: ${word}.`,
    rateChoice: 'Mức độ hài lòng',
    rateChange: 'Sửa đánh giá',
    rateSendAgain: 'Gửi đánh giá đã sửa',
    youSaid: 'Ông/bà đã gửi',
    youReported: 'Báo “chưa làm xong”',
    reportKept: 'Văn phòng đã nhận.',
    photosTaken: (names: readonly string[]) => `${names.length} ảnh đã nhận: ${names.join(', ')}`,
    reportedToday: 'Hôm nay ông/bà đã báo; mỗi ngày báo một lần.',
    answeredTitle: (on: string) => `Đã có trả lời ngày ${on}`,
    answeredWords:
      'Xem câu trả lời bên dưới. Ông/bà cho biết có hài lòng không, và báo lại nếu việc chưa làm xong.',
    answeredUnread:
      'Nội dung chưa đăng công khai: gọi Văn phòng để được đọc. Ông/bà cho biết có hài lòng không, và báo lại nếu việc chưa làm xong.',
    endedWords: (on: string) =>
      `Thường trực Hội đồng nhân dân kết thúc theo dõi ngày ${on}. Việc chưa làm xong thì báo lại bên dưới.`,
    youWrote: 'Lời ông/bà đã ghi, giữ lại để gửi sau:',
    rateSend: 'Gửi đánh giá',
    rateNote: 'Nói thêm',
    rateNoteHint: 'Cơ quan và Văn phòng đọc được; không công khai.',
    notDone: 'Việc chưa làm xong?',
    notDoneLead:
      'Trả lời nói đã làm mà thực tế chưa, ghi lại ở đây, kèm ảnh càng rõ. Văn phòng, xã và sổ theo dõi đều thấy.',
    notDoneText: 'Còn thiếu việc gì',
    notDoneSend: 'Báo “chưa làm xong”',
    notDoneSaid:
      'Đã ghi nhận phản ánh “chưa làm xong”. Văn phòng sẽ đối chiếu với cơ quan trả lời.',
    photos: 'Ảnh hiện trường',
    another: 'Tra cứu mã khác',
  },
  {
    title: 'Look up a petition',
    lead: 'Enter the code of your receipt to see where it stands, who answers and until when.',
    description:
      'Look up a petition by the code of its receipt: state, who answers, until when, the answer.',
    code: 'Receipt code',
    codeHint:
      '16 letters and figures, like 7F3K-Q2M8-D41P-X0W9. Dashes and capitals do not matter.',
    look: 'Look up',
    lookError: 'Nothing was looked up',
    isPetitionCode:
      'This is the code of a petition (KN), not of a receipt. A receipt has 16 letters and figures and does not begin with KN.',
    openPetition: (code) => `Read petition ${code} on the public page`,
    notPublic:
      'The petition of this code is not public. Telephone the office, or use the code of the receipt.',
    isContactCode:
      'This is the code of a voter contact (TX), not of a receipt. See the page of voter contacts.',
    typo: 'The code has a wrong or missing character. Check each one on the receipt.',
    noCode: 'No code?',
    noCodeWords:
      'What was said at a meeting with voters stands on its page and in the public register. The office can issue a receipt for a registered petition.',
    publicPages: 'See published petitions',
    found: 'Your petition',
    sentTo: (name, on) => `Sent to ${name} on ${on}`,
    registered: (code, on) => `Registered as ${code} on ${on}`,
    yours: 'What you sent',
    forgotten: 'Its words were deleted at the end of the time they are kept.',
    stand: 'Where it stands',
    states: {
      waiting: 'Waiting for the office',
      taken: 'Registered',
      joined: 'Joined to others of the same matter',
      refused: 'Not registered',
    },
    stateWords: {
      waiting: 'The office reads them in turn, usually within some working days.',
      taken: 'It is being followed until there is a result.',
      joined: 'Several people ask the same; there is one answer, and your voice is counted.',
      refused: 'The office says:',
    },
    reasons: {
      spam: 'This is not a petition.',
      not_a_petition: 'This is not a voter’s petition.',
      accusation: 'This is a complaint or denunciation; it goes another way.',
      other_place: 'Another place looks after this.',
      no_content: 'It does not say what or where.',
    },
    steps: {
      label: 'Steps',
      sent: 'Sent',
      registered: 'Registered',
      forwarded: 'Forwarded',
      awaited: 'Waiting for the answer',
      answered: 'Answered',
      ended: 'Closed',
    },
    who: 'Who answers',
    nobody: 'Not decided yet',
    until: 'Until',
    noDue: 'No date yet',
    label: 'Result',
    answer: 'Answer',
    answered: (body, number, on) =>
      number === ''
        ? `${body} answered with a paper of ${on}.`
        : `${body} answered with paper no. ${number} of ${on}.`,
    answerNotPublic: 'Its words are not published. Telephone the office to read it.',
    officePhone: 'Telephone of the office:',
    told: 'Told to voters',
    publicPage: 'Open its public page',
    rate: 'How satisfied are you with the answer?',
    rateLead:
      'It reopens nothing by itself; the Standing Committee reads and counts it. You can change it for 30 days.',
    ratings: { satisfied: 'Satisfied', partly: 'Partly', not: 'Not satisfied' },
    rated: (word) => `Noted: ${word}.`,
    rateChoice: 'How satisfied',
    rateChange: 'Change the rating',
    rateSendAgain: 'Send the changed rating',
    youSaid: 'What you told us',
    youReported: 'Not done',
    reportKept: 'The office has it.',
    photosTaken: (names: readonly string[]) =>
      `${names.length} photo(s) received: ${names.join(', ')}`,
    reportedToday: 'You reported it today; once a day is enough.',
    answeredTitle: (on: string) => `Answered on ${on}`,
    answeredWords:
      'Read the answer below. Tell us whether it satisfies you, and if it is not done.',
    answeredUnread:
      'Its words are not published: telephone the office to read it. Tell us whether it satisfies you, and if it is not done.',
    endedWords: (on: string) =>
      `The Standing Committee closed it on ${on}. If it is not done, say so below.`,
    youWrote: 'What you wrote, to be sent again later:',
    rateSend: 'Send the rating',
    rateNote: 'More',
    rateNoteHint: 'Read by the body and the office; never public.',
    notDone: 'Not done yet?',
    notDoneLead: 'If the answer says done and it is not, say so here, best with a photo.',
    notDoneText: 'What is missing',
    notDoneSend: 'Report “not done”',
    notDoneSaid: 'Your report was noted.',
    photos: 'Photos',
    another: 'Look up another',
  },
);
