import type { SeatRole } from '#src/council/bodies/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';

const NAMES: Readonly<Record<SeatRole, readonly [vi: string, en: string]>> = {
  chair: ['Chủ tịch', 'Chair'],
  viceChair: ['Phó Chủ tịch', 'Vice-chair'],
  member: ['Ủy viên Thường trực', 'Member'],
  committeeHead: ['Trưởng ban', 'Head of committee'],
  committeeDeputy: ['Phó Trưởng ban', 'Deputy head of committee'],
  groupLeader: ['Tổ trưởng tổ đại biểu', 'Leader of delegates'],
  delegate: ['Đại biểu', 'Delegate'],
  officeChief: ['Chánh Văn phòng', 'Chief of office'],
  clerk: ['Chuyên viên', 'Clerk'],
  registry: ['Văn thư', 'Registry'],
  executiveOfficer: ['Cán bộ Ủy ban nhân dân', 'Officer of the executive'],
  departmentOfficer: ['Cán bộ cơ quan chuyên môn', 'Officer of a department'],
  frontOfficer: ['Cán bộ Mặt trận', 'Officer of the Front'],
  bodyOfficer: ['Cán bộ cơ quan, đơn vị', 'Officer of a body'],
  admin: ['Quản trị hệ thống', 'Administrator'],
  auditor: ['Người kiểm tra nhật ký', 'Auditor'],
};

export function roleName(role: SeatRole, locale: Locale): string {
  return NAMES[role][locale === 'vi' ? 0 : 1];
}
