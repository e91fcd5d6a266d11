import { defineText } from '#src/platform/i18n/text.ts';

const figure = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

const vi = {
  voices: (n: number, more = false) => `${more ? 'hơn ' : ''}${figure.vi.format(n)} lượt ý kiến`,
  matters: (n: number, more = false) =>
    `${more ? 'hơn ' : ''}${figure.vi.format(n)} kiến nghị sau gộp`,
  voicesLabel: 'Lượt ý kiến',
  sum: (voices: number, matters: number) =>
    `Cộng: ${figure.vi.format(voices)} lượt ý kiến, ${figure.vi.format(matters)} kiến nghị sau gộp`,
  merged: 'Đã gộp vào kiến nghị này',
  mergedMark: (code: string) => `Đã gộp vào ${code}`,
  mergedInto: (code: string) => `Kiến nghị này đã gộp vào ${code}`,
  mergedLead: (state: string) =>
    `Việc phân loại, chuyển, trả lời làm ở kiến nghị chính (${state.toLowerCase()}). Ở đây giữ nguyên lời cử tri, người kiến nghị, tệp và diễn biến.`,
  openStanding: (code: string) => `Mở ${code}`,
  voicesNote: (n: number) => `${figure.vi.format(n)} lượt ý kiến`,
  split: 'Tách gộp',
  splitOne: (code: string) => `Tách ${code}`,
  splitTitle: 'Tách gộp',
  splitLead: (code: string, into: string) =>
    `${code} sẽ đứng riêng trở lại, đúng như trước khi gộp vào ${into}: trạng thái, lĩnh vực, địa bàn, ngày, người được xem.`,
  doneSplit: (code: string) => `Đã tách ${code} thành kiến nghị riêng.`,
  raised: 'Nêu lại',
  raisedLead: (times: number, sessions: number) =>
    `Cử tri đã nêu ${figure.vi.format(times)} lần; ${figure.vi.format(sessions)} kỳ họp kể từ lần đầu.`,
  noSession: 'Ngoài kỳ họp',
  cut: 'Bỏ nối',
  doneCut: (code: string) => `Đã bỏ nối với ${code}.`,
  together: 'Nhóm trả lời chung',
  togetherLead:
    'Chuyển và trả lời một lần cho cả nhóm; mỗi kiến nghị vẫn được kiểm tra, đánh giá và báo lại cử tri riêng.',
  lead: 'đứng đầu',
  hiddenMembers: (n: number) =>
    `Và ${figure.vi.format(n)} kiến nghị do hội đồng nhân dân khác tiếp nhận.`,
  leave: 'Rời nhóm',
  doneLeave: (code: string) => `${code} đã rời nhóm trả lời chung.`,
  addMember: 'Thêm kiến nghị',
  similar: 'Kiến nghị tương tự',
  undo: 'Hoàn tác',
  // Choosing the other petition
  pick: 'Chọn kiến nghị',
  search: 'Mã hoặc nội dung',
  searchHint: 'Gõ mã KN-…, vài từ trong nội dung hoặc nơi; không cần dấu.',
  find: 'Tìm',
  found: (n: number) => `${figure.vi.format(n)} kiến nghị tìm thấy`,
  foundNone: 'Không có kiến nghị nào khớp. Thử ít từ hơn, hoặc gõ đúng mã.',
  candidates: 'Gợi ý: nội dung tương tự',
  choose: 'Chọn',
  cancel: 'Thôi',
  // Merging
  mergeTitle: 'Gộp kiến nghị trùng',
  mergeLead:
    'Chọn kiến nghị chính. Kiến nghị kia giữ nguyên mã, lời cử tri, người kiến nghị, tệp và diễn biến; tách gộp được bất cứ lúc nào.',
  whoStands: 'Kiến nghị chính',
  beside: 'Đối chiếu',
  differences: 'Phần đánh dấu là phần khác nhau.',
  people: 'Người kiến nghị',
  noPeople: 'Không ghi tên',
  mergeNow: (n: number) => (n === 1 ? 'Gộp' : `Gộp ${figure.vi.format(n)} kiến nghị`),
  doneMerge: (n: number, into: string) =>
    n === 1 ? `Đã gộp vào ${into}.` : `Đã gộp ${figure.vi.format(n)} kiến nghị vào ${into}.`,
  partlyMerged: (n: number, refused: string) =>
    `Đã gộp ${figure.vi.format(n)} kiến nghị. Chưa gộp được: ${refused}`,
  otherSession:
    'Các kiến nghị này thuộc nhiều kỳ họp. Nếu cử tri nêu lại ở kỳ sau, nên nối “Nêu lại” để thấy số lần nêu và số kỳ chưa xong.',
  cannotMerge: 'Chưa gộp được hai kiến nghị này',
  useTogether: 'Trả lời chung',
  useAgain: 'Nối là nêu lại',
  note: 'Ghi chú',
  needTwo: 'Chọn ít nhất hai kiến nghị.',
  // Raised again
  againTitle: 'Cử tri nêu lại',
  againLink: 'Nối với lần nêu trước',
  againLinkLead:
    'Kiến nghị này và kiến nghị của kỳ trước cùng đếm số lần nêu và số kỳ họp từ lần đầu, kể cả khi lần trước đã kết thúc.',
  againHere: 'Ghi thêm một lần nêu, không lập kiến nghị mới',
  againHereLead:
    'Cử tri nhắc lại đúng việc này ở một cuộc tiếp xúc khác; một hồ sơ, đếm thêm một lần.',
  againEnded:
    'Kiến nghị đã kết thúc: lần nêu mới ghi thành kiến nghị mới, rồi nối với kiến nghị này.',
  contact: 'Cuộc tiếp xúc cử tri',
  anyContact: 'Không rõ hoặc không tại cuộc tiếp xúc',
  countNow: 'Ghi một lần nêu',
  linkNow: 'Nối hai kiến nghị',
  doneAgain: (times: number) => `Đã ghi: cử tri nêu ${figure.vi.format(times)} lần.`,
  doneLink: (code: string) => `Đã nối với ${code}.`,
  // Together
  togetherTitle: 'Trả lời chung',
  togetherPick:
    'Một văn bản trả lời cho nhiều kiến nghị về cùng một việc. Đây không phải gộp: mỗi kiến nghị vẫn là một kiến nghị.',
  whoLeads: 'Kiến nghị đứng đầu nhóm',
  joinNow: 'Trả lời chung',
  doneTogether: (n: number) => `${figure.vi.format(n)} kiến nghị được trả lời chung.`,
  aloneLabel: 'Chỉ kiến nghị đã chọn, không làm cho cả nhóm',
  aloneDetail: (codes: string) => `Cùng nhóm trả lời chung: ${codes}`,
  answersToo: (codes: string) => `Trả lời chung cho cả ${codes}.`,
};

const en: typeof vi = {
  voices: (n, more = false) => `${more ? 'more than ' : ''}${figure.en.format(n)} voices`,
  matters: (n, more = false) => `${more ? 'more than ' : ''}${figure.en.format(n)} matters`,
  voicesLabel: 'Voices',
  sum: (voices, matters) =>
    `Sum: ${figure.en.format(voices)} voices, ${figure.en.format(matters)} matters after merging`,
  merged: 'Merged into this petition',
  mergedMark: (code) => `Merged into ${code}`,
  mergedInto: (code) => `This petition was merged into ${code}`,
  mergedLead: (state) =>
    `It is classified, forwarded and answered there (${state.toLowerCase()}). Here the voter’s words, petitioners, files and history are kept.`,
  openStanding: (code) => `Open ${code}`,
  voicesNote: (n) => `${figure.en.format(n)} voices`,
  split: 'Un-merge',
  splitOne: (code) => `Un-merge ${code}`,
  splitTitle: 'Un-merge',
  splitLead: (code, into) =>
    `${code} will stand by itself again, exactly as before it was merged into ${into}.`,
  doneSplit: (code) => `${code} stands by itself again.`,
  raised: 'Raised again',
  raisedLead: (times, sessions) =>
    `Raised ${figure.en.format(times)} times; ${figure.en.format(sessions)} sessions since the first time.`,
  noSession: 'Outside a session',
  cut: 'Undo the link',
  doneCut: (code) => `The link with ${code} is undone.`,
  together: 'Answered together',
  togetherLead:
    'Forwarded and answered once for all of them; each is checked, evaluated and told to voters by itself.',
  lead: 'leads',
  hiddenMembers: (n) => `And ${figure.en.format(n)} petitions received by other councils.`,
  leave: 'Leave the group',
  doneLeave: (code) => `${code} has left the group.`,
  addMember: 'Add a petition',
  similar: 'Similar petitions',
  undo: 'Undo',
  pick: 'Choose a petition',
  search: 'Code or words',
  searchHint: 'A code KN-…, some words or a place; diacritics are not needed.',
  find: 'Find',
  found: (n) => `${figure.en.format(n)} petitions found`,
  foundNone: 'No petition matches. Try fewer words, or the exact code.',
  candidates: 'Suggested: similar words',
  choose: 'Choose',
  cancel: 'Cancel',
  mergeTitle: 'Merge duplicates',
  mergeLead:
    'Choose the petition that stands. The other keeps its code, words, petitioners, files and history, and can be un-merged at any time.',
  whoStands: 'The petition that stands',
  beside: 'Side by side',
  differences: 'Marked words differ.',
  people: 'Petitioners',
  noPeople: 'No names recorded',
  mergeNow: (n) => (n === 1 ? 'Merge' : `Merge ${figure.en.format(n)} petitions`),
  doneMerge: (n, into) =>
    n === 1 ? `Merged into ${into}.` : `${figure.en.format(n)} petitions merged into ${into}.`,
  partlyMerged: (n, refused) => `${figure.en.format(n)} petitions merged. Not merged: ${refused}`,
  otherSession:
    'These petitions are of several sessions. Where voters raised it again later, link them as “Raised again” to see how often and for how many sessions.',
  cannotMerge: 'These petitions cannot be merged',
  useTogether: 'Answer together',
  useAgain: 'Link as raised again',
  note: 'Note',
  needTwo: 'Choose at least two petitions.',
  againTitle: 'Raised again by voters',
  againLink: 'Link to the earlier raising',
  againLinkLead:
    'Both then count how often the matter was raised and the sessions since the first time, even where the earlier one has ended.',
  againHere: 'Count one more raising, without a new petition',
  againHereLead: 'Voters asked for just this at another meeting: one record, counted once more.',
  againEnded: 'The petition has ended: record a new one and link it to this.',
  contact: 'Voter contact',
  anyContact: 'Unknown, or not at a contact',
  countNow: 'Count one raising',
  linkNow: 'Link the two',
  doneAgain: (times) => `Counted: raised ${figure.en.format(times)} times.`,
  doneLink: (code) => `Linked to ${code}.`,
  togetherTitle: 'Answer together',
  togetherPick:
    'One document answers several petitions about one thing. This is not a merger: each stays a petition.',
  whoLeads: 'The petition that leads',
  joinNow: 'Answer together',
  doneTogether: (n) => `${figure.en.format(n)} petitions are answered together.`,
  aloneLabel: 'Only the petitions chosen, not the whole group',
  aloneDetail: (codes) => `Answered together: ${codes}`,
  answersToo: (codes) => `Answers ${codes} too.`,
};

export const linkText = defineText(vi, en);
