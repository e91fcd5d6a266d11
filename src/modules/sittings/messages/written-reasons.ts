/** Why an opinion in writing is refused. */
export const WRITTEN_SENTENCES = {
  'sittings.no_written_rule': {
    vi: 'Quy định này không áp dụng cho việc xin ý kiến bằng văn bản.',
    en: 'This rule does not apply to opinions in writing.',
  },
  'sittings.closes_in_past': {
    vi: 'Hạn trả lời phải từ ngày mai trở đi.',
    en: 'The last day to answer is tomorrow at the earliest.',
  },
  'sittings.written_closed': {
    vi: 'Đợt xin ý kiến đã kết thúc ngày {on}.',
    en: 'The opinions were closed on {on}.',
  },
  'sittings.written_withdrawn': {
    vi: 'Đợt xin ý kiến đã rút.',
    en: 'The request for opinions was withdrawn.',
  },
  'sittings.not_asked': {
    vi: 'Đồng chí không thuộc danh sách được xin ý kiến.',
    en: 'Your opinion was not asked for.',
  },
  'sittings.own_slip_only': {
    vi: 'Mỗi thành viên tự gửi phiếu của mình; văn phòng chỉ nhập từ phiếu giấy đã ký.',
    en: 'Each member sends their own slip; the office only enters signed paper slips.',
  },
  'sittings.slip_entered': {
    vi: 'Phiếu của {name} đã nhập lúc {at}. Nhập lại thì ghi lý do.',
    en: 'The slip of {name} was entered {at}. Say why it is entered again.',
  },
  'sittings.member_gave_own': {
    vi: '{name} đã tự gửi phiếu lúc {at}; văn phòng không thay phiếu này được.',
    en: '{name} sent their own slip at {at}; the office cannot replace it.',
  },
  'sittings.paper_needed': {
    vi: 'Chưa ghi ngày của phiếu giấy.',
    en: 'Enter the day of the paper slip.',
  },
  'sittings.paper_in_future': {
    vi: 'Ngày của phiếu giấy chưa tới.',
    en: 'The day of the paper slip is still to come.',
  },
  'sittings.slip_changed': {
    vi: 'Phiếu của {name} vừa được ghi lúc {at}. Xem lại rồi gửi tiếp nếu cần.',
    en: 'The slip of {name} was recorded at {at}. Look again, then send if needed.',
  },
  'sittings.still_waiting': {
    vi: 'Còn {waiting} thành viên chưa gửi phiếu và chưa hết hạn {on}.',
    en: '{waiting} members have not sent their slips and the last day is {on}.',
  },
  'sittings.already_reported': {
    vi: 'Kết quả này đã được báo cáo tại một phiên họp.',
    en: 'This result has been reported at a sitting already.',
  },
  'sittings.written_still_open': {
    vi: 'Đợt xin ý kiến chưa kết thúc.',
    en: 'The opinions are not closed yet.',
  },
} as const;
