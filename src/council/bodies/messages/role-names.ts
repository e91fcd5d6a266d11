import type { Locale } from '#src/platform/i18n/text.ts';
import type { BodyKind, SeatRole } from '../schema.ts';

type Names<K extends string> = Readonly<Record<K, readonly [vi: string, en: string]>>;

const ROLES: Names<SeatRole> = {
  chair: ['Chủ tịch', 'Chair'],
  viceChair: ['Phó Chủ tịch', 'Vice-chair'],
  member: ['Ủy viên Thường trực', 'Member'],
  committeeHead: ['Trưởng ban', 'Head of committee'],
  committeeDeputy: ['Phó Trưởng ban', 'Deputy head of committee'],
  groupLeader: ['Tổ trưởng tổ đại biểu', 'Leader of delegate group'],
  delegate: ['Đại biểu', 'Delegate'],
  officeChief: ['Chánh Văn phòng', 'Chief of office'],
  clerk: ['Chuyên viên', 'Clerk'],
  registry: ['Văn thư', 'Registry'],
  executiveOfficer: ['Đầu mối UBND', 'Officer of the executive'],
  departmentOfficer: ['Đầu mối cơ quan chuyên môn', 'Officer of a department'],
  frontOfficer: ['Đầu mối Mặt trận', 'Officer of the Front'],
  bodyOfficer: ['Đầu mối cơ quan, đơn vị', 'Officer of a body'],
  admin: ['Quản trị', 'Administrator'],
  auditor: ['Người kiểm tra nhật ký', 'Auditor'],
};

const KINDS: Names<BodyKind> = {
  council: ['Hội đồng nhân dân', "People's Council"],
  standingCommittee: ['Thường trực HĐND', 'Standing Committee'],
  committee: ['Ban của HĐND', 'Committee'],
  delegateGroup: ['Tổ đại biểu', 'Delegate group'],
  executive: ['Ủy ban nhân dân', "People's Committee"],
  department: ['Cơ quan chuyên môn', 'Department'],
  front: ['Mặt trận Tổ quốc', 'Fatherland Front'],
  office: ['Văn phòng', 'Office'],
  assemblyDelegation: ['Đoàn ĐBQH', 'National Assembly delegation'],
  court: ['Tòa án', 'Court'],
  procuracy: ['Viện kiểm sát', 'Procuracy'],
  police: ['Công an', 'Police'],
  tax: ['Thuế', 'Tax office'],
  insurance: ['Bảo hiểm xã hội', 'Social insurance'],
  power: ['Điện lực', 'Power company'],
  telecom: ['Viễn thông', 'Telecom company'],
  irrigation: ['Thủy lợi', 'Irrigation company'],
  ministry: ['Bộ, ngành trung ương', 'Ministry'],
  outside: ['Cơ quan khác', 'Other body'],
  hamlet: ['Thôn, tổ dân phố', 'Hamlet, residential group'],
};

const at = (locale: Locale): 0 | 1 => (locale === 'vi' ? 0 : 1);

export function roleName(role: SeatRole, locale: Locale): string {
  return ROLES[role][at(locale)];
}

export function bodyKindName(kind: BodyKind, locale: Locale): string {
  return KINDS[kind][at(locale)];
}
