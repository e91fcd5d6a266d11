import type { Day } from './day.ts';
import type { DeadlineRule } from './deadlines.ts';

/** A deadline rule as shipped: nobody has confirmed it yet. */
export type DeadlineSeed = Omit<DeadlineRule, 'id' | 'confirmedOn'> & {
  readonly triggerVi: string;
  readonly triggerEn: string;
  readonly note: string;
};

type Law = Pick<DeadlineSeed, 'basis' | 'trust'> & { readonly from: string };
type Line = readonly [
  code: string,
  amount: number,
  unit: DeadlineSeed['unit'],
  law: Law,
  triggerVi: string,
  triggerEn: string,
  note?: string,
];

// Verified: a national rule in force whose text was read. Borrowed: a rule in force, but made for
// another body or another kind of petition. Everything else is unverified, however likely.
const LAW = {
  oversight2026: {
    basis: 'Luật Hoạt động giám sát của Quốc hội và HĐND số 121/2025/QH15, Điều 40',
    trust: 'unverified',
    from: '2026-03-01',
  },
  practice: { basis: 'Kinh nghiệm theo dõi sau giám sát', trust: 'unverified', from: '2026-03-01' },
  workingRules: {
    basis: 'Thông lệ trong quy chế làm việc của Thường trực HĐND',
    trust: 'unverified',
    from: '2026-03-01',
  },
  thanhHoa: {
    basis: 'Cách làm của HĐND tỉnh Thanh Hóa khi rà soát nghị quyết hằng tháng',
    trust: 'borrowed',
    from: '2026-03-01',
  },
  oversight2015: {
    basis: 'Luật Hoạt động giám sát của Quốc hội và HĐND số 87/2015/QH13 (đã được thay thế)',
    trust: 'unverified',
    from: '2016-07-01',
  },
  voterContact: {
    basis: 'Nghị quyết liên tịch 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN, Điều 32',
    trust: 'verified',
    from: '2025-02-20',
  },
  nationalPetitions: {
    basis: 'Quyết định 33/2017/QĐ-TTg, sửa đổi bởi Quyết định 30/2020/QĐ-TTg',
    trust: 'borrowed',
    from: '2017-09-15',
  },
  nationalPetitionsReply: {
    basis: 'Quyết định 33/2017/QĐ-TTg, Điều 12',
    trust: 'borrowed',
    from: '2017-09-15',
  },
  organisation2015: {
    basis: 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13 (đã được thay thế)',
    trust: 'unverified',
    from: '2016-01-01',
  },
  sessionPapers: {
    basis: 'Luật Ban hành văn bản quy phạm pháp luật và quy chế làm việc trước đây',
    trust: 'unverified',
    from: '2016-07-01',
  },
  submissions: {
    basis:
      'Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo trước khi sửa đổi bởi Luật 136/2025/QH15',
    trust: 'unverified',
    from: '2014-07-01',
  },
  complaints: {
    basis: 'Luật Khiếu nại số 02/2011/QH13 (trước khi sửa đổi bởi Luật 136/2025/QH15)',
    trust: 'unverified',
    from: '2012-07-01',
  },
  denunciations: {
    basis: 'Luật Tố cáo số 25/2018/QH14 (trước khi sửa đổi bởi Luật 136/2025/QH15)',
    trust: 'unverified',
    from: '2019-01-01',
  },
  inspectorate: { basis: 'Thông tư 05/2021/TT-TTCP', trust: 'borrowed', from: '2021-11-15' },
  personalData: {
    basis: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15',
    trust: 'unverified',
    from: '2026-01-01',
  },
} as const satisfies Record<string, Law>;

const NATIONAL =
  'Quy định cho kiến nghị do Quốc hội chuyển đến; HĐND quyết định có áp dụng hay không.';

// prettier-ignore
const LINES: readonly Line[] = [
  ['OVS.ART40', 15, 'calendar', LAW.oversight2026, 'Kiến nghị giám sát không được thực hiện: giải trình', 'Recommendation not carried out: explanation'],
  ['OVS.ART40.COMPLEX', 30, 'calendar', LAW.oversight2026, 'Kiến nghị giám sát không được thực hiện, vụ việc phức tạp: giải trình', 'Recommendation not carried out, complex case: explanation'],
  ['OVS.REMIND.1', -15, 'calendar', LAW.practice, 'Nhắc lần 1 trước hạn', 'First reminder before the due day'],
  ['OVS.REMIND.2', -7, 'calendar', LAW.practice, 'Nhắc lần 2 trước hạn', 'Second reminder before the due day'],
  ['OVS.REMIND.3', -3, 'calendar', LAW.practice, 'Nhắc lần 3 trước hạn', 'Third reminder before the due day'],
  ['OVS.SCRUT.APPRAISE', 10, 'working', LAW.thanhHoa, 'Bắt đầu xem xét: Ban thẩm tra', 'Review opened: the committee appraises'],
  ['OVS.SCRUT.EXPLAIN', 5, 'working', LAW.thanhHoa, 'Có ý kiến thẩm tra: cơ quan giải trình', 'Appraisal made: the body explains'],
  ['PRG.COUNCIL.PROPOSE', -306, 'calendar', LAW.oversight2015, 'Đề nghị nội dung giám sát của HĐND năm sau (01/3 năm trước)', 'Proposals for the council’s oversight programme (1 March of the year before)', 'Tính lùi từ ngày 01/01 của năm thực hiện chương trình, ra ngày 01/3 năm trước.'],
  ['PRG.COUNCIL.SUBMIT', -10, 'calendar', LAW.oversight2015, 'Trình dự kiến chương trình giám sát trước kỳ họp giữa năm', 'Draft programme submitted before the mid-year session'],
  ['PRG.SC.PROPOSE', -5, 'calendar', LAW.oversight2015, 'Đề nghị nội dung giám sát của Thường trực HĐND trước kỳ họp cuối năm', 'Proposals for the Standing Committee’s programme before the year-end session'],
  ['PRG.SC.DECIDE', 15, 'calendar', LAW.oversight2015, 'Thường trực HĐND quyết định chương trình sau khi bế mạc kỳ họp cuối năm', 'The Standing Committee decides its programme after the year-end session closes'],
  ['CONTACT.OUT.DECIDE', 5, 'working', LAW.voterContact, 'Đại biểu đề nghị tiếp xúc ngoài đơn vị bầu cử: Thường trực HĐND quyết định, thông báo', 'A delegate asks to meet voters elsewhere: the Standing Committee decides'],
  ['CONTACT.OUT.NOTIFY', -3, 'working', LAW.voterContact, 'Thông báo cho Thường trực HĐND, MTTQ nơi tiếp xúc', 'The host Standing Committee and the Front are told'],
  ['PET.COORD.SEND', 5, 'working', LAW.nationalPetitions, 'Nhận kiến nghị không thuộc thẩm quyền: trả lại hoặc đề nghị phối hợp', 'Petition not within competence: returned, or co-ordination asked for', NATIONAL],
  ['PET.COORD.REPLY', 15, 'calendar', LAW.nationalPetitions, 'Cơ quan được đề nghị phối hợp trả lời', 'The co-ordinating body replies', NATIONAL],
  ['PET.URGE.WRONG', 15, 'working', LAW.nationalPetitions, 'Phát hiện trả lời chưa đúng: đôn đốc trả lời lại', 'Wrong reply found: urge a new one', NATIONAL],
  ['PET.REPLY.SINGLE', 40, 'calendar', LAW.nationalPetitionsReply, 'Nhận kiến nghị thuộc thẩm quyền một cơ quan: trả lời', 'Petition received by the one competent body: reply', NATIONAL],
  ['PET.REPLY.MULTI', 50, 'calendar', LAW.nationalPetitionsReply, 'Nhận kiến nghị cần nhiều cơ quan phối hợp: trả lời', 'Petition that needs several bodies: reply', NATIONAL],
  ['DOC.DRAFT.TO_DELEGATES', -5, 'calendar', LAW.sessionPapers, 'Gửi dự thảo nghị quyết đến đại biểu trước ngày khai mạc', 'Drafts reach the delegates before the opening'],
  ['DOC.DRAFT.TO_COMMITTEE.PROVINCE', -15, 'calendar', LAW.sessionPapers, 'Gửi dự thảo đến Ban thẩm tra trước ngày khai mạc (cấp tỉnh)', 'Drafts reach the committee before the opening (province)'],
  ['DOC.DRAFT.TO_COMMITTEE.COMMUNE', -10, 'calendar', LAW.sessionPapers, 'Gửi dự thảo đến Ban thẩm tra trước ngày khai mạc (cấp xã)', 'Drafts reach the committee before the opening (commune)'],
  ['SESSION.CONVENE.REG', -20, 'calendar', LAW.organisation2015, 'Quyết định triệu tập kỳ họp thường lệ', 'Regular session convened'],
  ['SESSION.CONVENE.URGENT', -7, 'calendar', LAW.organisation2015, 'Quyết định triệu tập kỳ họp chuyên đề hoặc đột xuất', 'Thematic or urgent session convened'],
  ['MEETING.CONVENE', -3, 'working', LAW.workingRules, 'Gửi giấy mời họp Thường trực HĐND, Ban trước ngày họp', 'Invitations to a meeting of the Standing Committee or a committee leave before it', 'Theo quy chế làm việc của từng HĐND; xác nhận hoặc sửa số ngày trước khi dùng.'],
  ['SESSION.FIRST', 45, 'calendar', LAW.organisation2015, 'Kỳ họp thứ nhất sau ngày bầu cử', 'First session after the election'],
  ['DON.CLASSIFY', 10, 'working', LAW.submissions, 'Nhận đơn: phân loại, chuyển hoặc hướng dẫn', 'Submission received: classified, transferred or guided'],
  ['DON.KEEP', 366, 'calendar', LAW.inspectorate, 'Đơn không đủ điều kiện xử lý: lưu 01 năm', 'Ineligible submission: kept one year', 'Tính 366 ngày để không bao giờ ngắn hơn 01 năm.'],
  ['KN.ACCEPT', 10, 'calendar', LAW.complaints, 'Nhận khiếu nại: thụ lý', 'Complaint received: accepted or refused'],
  ['KN.FIRST', 30, 'calendar', LAW.complaints, 'Thụ lý: giải quyết khiếu nại lần đầu', 'Accepted: first settlement'],
  ['KN.FIRST.COMPLEX', 45, 'calendar', LAW.complaints, 'Thụ lý: giải quyết lần đầu, vụ việc phức tạp', 'Accepted: first settlement, complex case'],
  ['KN.FIRST.REMOTE', 45, 'calendar', LAW.complaints, 'Thụ lý: giải quyết lần đầu, vùng sâu, vùng xa', 'Accepted: first settlement, remote area'],
  ['KN.FIRST.REMOTE.COMPLEX', 60, 'calendar', LAW.complaints, 'Thụ lý: giải quyết lần đầu, vùng sâu, vùng xa, phức tạp', 'Accepted: first settlement, remote area, complex case'],
  ['KN.SECOND', 45, 'calendar', LAW.complaints, 'Thụ lý: giải quyết khiếu nại lần hai', 'Accepted: second settlement'],
  ['KN.SECOND.COMPLEX', 60, 'calendar', LAW.complaints, 'Thụ lý: giải quyết lần hai, vụ việc phức tạp', 'Accepted: second settlement, complex case'],
  ['KN.SECOND.REMOTE', 60, 'calendar', LAW.complaints, 'Thụ lý: giải quyết lần hai, vùng sâu, vùng xa', 'Accepted: second settlement, remote area'],
  ['KN.SECOND.REMOTE.COMPLEX', 70, 'calendar', LAW.complaints, 'Thụ lý: giải quyết lần hai, vùng sâu, vùng xa, phức tạp', 'Accepted: second settlement, remote area, complex case'],
  ['TC.ACCEPT', 7, 'working', LAW.denunciations, 'Nhận tố cáo: kiểm tra điều kiện thụ lý', 'Denunciation received: conditions checked'],
  ['TC.ACCEPT.VERIFY', 10, 'working', LAW.denunciations, 'Nhận tố cáo phải xác minh ở nhiều nơi: kiểm tra điều kiện thụ lý', 'Denunciation that needs checking in several places: conditions checked'],
  ['TC.RESOLVE', 30, 'calendar', LAW.denunciations, 'Thụ lý: giải quyết tố cáo', 'Accepted: settled'],
  ['TC.EXTEND.COMPLEX', 30, 'calendar', LAW.denunciations, 'Gia hạn giải quyết tố cáo phức tạp (một lần)', 'Extension of a complex case (once)', 'Tính từ ngày hết hạn trước.'],
  ['TC.EXTEND.VERY_COMPLEX', 60, 'calendar', LAW.denunciations, 'Gia hạn giải quyết tố cáo đặc biệt phức tạp (hai lần, mỗi lần 30 ngày)', 'Extension of an especially complex case (twice 30 days)', 'Tính từ ngày hết hạn trước.'],
  ['PDP.BREACH', 3, 'calendar', LAW.personalData, 'Lộ, mất dữ liệu cá nhân: thông báo trong 72 giờ', 'Personal-data breach: notice within 72 hours', 'Quy định tính bằng giờ; ngày ở đây chỉ để nhắc.'],
];

/** Every deadline the product ships, for each council to confirm, change or close. */
export const DEADLINE_SEED: readonly DeadlineSeed[] = LINES.map(
  ([code, amount, unit, law, triggerVi, triggerEn, note = '']) => ({
    code,
    amount,
    unit,
    rollForward: false,
    basis: law.basis,
    trust: law.trust,
    validFrom: law.from as Day,
    validTo: null,
    triggerVi,
    triggerEn,
    note,
  }),
);
