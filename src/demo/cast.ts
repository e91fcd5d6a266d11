import type { SeatRole } from '#src/council/bodies/index.ts';
import type { CommuneCode } from './places.ts';
import { COMMUNE_CODES, LOC_HA } from './places.ts';

/** One seat of an invented person. `part` names it within its council: `clerk`, `chair` … */
export interface CastSeat {
  readonly part: string;
  readonly role: SeatRole;
  /** The short name of the body, or the kind of it where the council has one only. */
  readonly body: string;
}

export interface CastPerson {
  readonly name: string;
  readonly title: string;
  readonly login?: string;
  readonly seats: readonly CastSeat[];
}

type Line = readonly [name: string, title: string, part: string, role: SeatRole, body: string];

const person = ([name, title, part, role, body]: Line, login?: string): CastPerson => ({
  name,
  title,
  seats: [{ part, role, body }],
  ...(login ? { login } : {}),
});

/** The head of a committee is a member of the Standing Committee too. */
const alsoMember = (head: CastPerson): CastPerson => ({
  ...head,
  seats: [
    ...head.seats,
    ...head.seats.map(({ part }) => ({
      part: `${part}Member`,
      role: 'member' as const,
      body: 'standingCommittee',
    })),
  ],
});

const GROUPS = ['Tổ đại biểu số 1', 'Tổ đại biểu số 2', 'Tổ đại biểu số 3'] as const;
/** Delegate groups of the province, which a new council does not have by itself. */
export const PROVINCE_GROUPS: readonly string[] = GROUPS;

// prettier-ignore
const PROVINCE_STAFF: readonly CastPerson[] = [
  person(['Trịnh Thị Thu Giang', 'Chuyên viên Phòng Công tác Hội đồng nhân dân', 'clerk', 'clerk', 'office'], 'clerk'),
  person(['Nguyễn Duy Thản', 'Chánh Văn phòng', 'chief', 'officeChief', 'office'], 'chief'),
  person(['Đoàn Thị Bích Nhạn', 'Văn thư', 'registry', 'registry', 'office'], 'registry'),
  person(['Phan Thế Khải', 'Chủ tịch HĐND tỉnh', 'chair', 'chair', 'standingCommittee'], 'chair'),
  {
    name: 'Lê Thị Diệu Khuê',
    title: 'Phó Chủ tịch HĐND tỉnh',
    login: 'vicechair',
    seats: [
      { part: 'vicechair', role: 'viceChair', body: 'standingCommittee' },
      { part: 'vicechairGroup', role: 'groupLeader', body: GROUPS[0] },
    ],
  },
  alsoMember(person(['Hồ Thị Mỹ Lâm', 'Trưởng Ban Kinh tế – Ngân sách', 'committee', 'committeeHead', 'Ban Kinh tế – Ngân sách'], 'committee')),
  person(['Dương Công Trứ', 'Tổ trưởng Tổ đại biểu số 3', 'group', 'groupLeader', GROUPS[2]], 'group'),
  person(['Hà Thị Như Ý', 'Đại biểu HĐND tỉnh', 'delegate', 'delegate', GROUPS[2]], 'delegate'),
  person(['Lương Hữu Thịnh', 'Phó Chánh Văn phòng UBND tỉnh', 'executive', 'executiveOfficer', 'executive'], 'executive'),
  person(['Thái Bá Nhẫn', 'Phó Giám đốc Sở Xây dựng', 'department', 'departmentOfficer', 'Sở Xây dựng'], 'department'),
];

// prettier-ignore
const PROVINCE_OTHERS: readonly CastPerson[] = [
  person(['Cao Thị Tâm Đan', 'Phó Chủ tịch UBMTTQ Việt Nam tỉnh', 'front', 'frontOfficer', 'front'], 'front'),
  person(['Ngô Minh Quyết', 'Quản trị hệ thống', 'admin', 'admin', 'office'], 'admin'),
  person(['Trần Quốc Nhâm', 'Ủy viên Thường trực', 'member', 'member', 'standingCommittee']),
  alsoMember(person(['Võ Đình Khoát', 'Trưởng Ban Pháp chế', 'justice', 'committeeHead', 'Ban Pháp chế'])),
  alsoMember(person(['Bùi Xuân Tường', 'Trưởng Ban Văn hóa – Xã hội', 'culture', 'committeeHead', 'Ban Văn hóa – Xã hội'])),
  person(['Đinh Thị Hoài Sương', 'Phó Trưởng Ban Kinh tế – Ngân sách', 'deputy', 'committeeDeputy', 'Ban Kinh tế – Ngân sách']),
  person(['Kiều Thị Lụa', 'Phó Giám đốc Sở Nông nghiệp và Môi trường', 'farming', 'departmentOfficer', 'Sở Nông nghiệp và Môi trường']),
  person(['Mai Văn Định', 'Trưởng phòng Sở Tài chính', 'finance', 'departmentOfficer', 'Sở Tài chính']),
  person(['Phùng Thị Kim Chung', 'Chuyên viên Sở Giáo dục và Đào tạo', 'education', 'departmentOfficer', 'Sở Giáo dục và Đào tạo']),
  person(['Tạ Văn Lượng', 'Tổ trưởng Tổ đại biểu số 2', 'groupTwo', 'groupLeader', GROUPS[1]]),
  person(['Uông Thị Minh Hạ', 'Đại biểu HĐND tỉnh', 'delegateTwo', 'delegate', GROUPS[0]]),
  person(['Hoàng Khắc Đạm', 'Đại biểu HĐND tỉnh', 'delegateThree', 'delegate', GROUPS[1]]),
  person(['Nguyễn Thị Xuân Lài', 'Đại biểu HĐND tỉnh', 'delegateFour', 'delegate', GROUPS[1]]),
  person(['Lê Viết Hào', 'Đại biểu HĐND tỉnh', 'delegateFive', 'delegate', GROUPS[0]]),
  person(['Trần Thị Thanh Nụ', 'Đại biểu HĐND tỉnh', 'delegateSix', 'delegate', GROUPS[2]]),
];

/** Chair, vice-chair, committee, clerk, executive, Front, two delegates: one line a commune. */
const COMMUNE_NAMES: Readonly<Record<CommuneCode, readonly string[]>> = {
  '18568': [
    'Nguyễn Hữu Tịnh',
    'Phan Thị Ngân',
    'Lê Xuân Đính',
    'Trần Thị Hoài Lam',
    'Nguyễn Văn Chuẩn',
    'Hồ Thị Sâm',
    'Đậu Khắc Lộ',
    'Bùi Thị Hải Miên',
  ],
  '18073': [
    'Trương Quang Diệm',
    'Nguyễn Thị Tố Như',
    'Phạm Đình Luyến',
    'Võ Thị Quỳnh Chi',
    'Lê Đức Toại',
    'Hà Văn Quế',
    'Dương Thị Thơ',
    'Nguyễn Trọng Bính',
  ],
  '18583': [
    'Phan Văn Hiền',
    'Lê Thị Bưởi',
    'Nguyễn Đăng Kỷ',
    'Hồ Thị Thùy Trinh',
    'Trần Hậu Sáng',
    'Đặng Thị Vượng',
    'Nguyễn Tiến Chước',
    'Lê Thị Cúc',
  ],
  '18562': [
    'Bùi Đình Thuật',
    'Trần Thị Mận',
    'Nguyễn Sỹ Hoan',
    'Phan Thị Ánh Dương',
    'Võ Tá Nghiêm',
    'Lê Thị Liễu',
    'Nguyễn Phi Trực',
    'Trần Thị Vân Khanh',
  ],
  '18673': [
    'Hà Huy Phẩm',
    'Đặng Thị Nhung',
    'Trần Mậu Thạc',
    'Nguyễn Thị Khánh Hòa',
    'Phạm Viết Lưu',
    'Dương Thị Huệ',
    'Lê Ngọc Chiểu',
    'Nguyễn Thị Hiệp',
  ],
  '18406': [
    'Đặng Trọng Quán',
    'Nguyễn Thị Lan Phương',
    'Võ Xuân Giáp',
    'Trần Thị Cẩm Tú',
    'Nguyễn Khắc Thẩm',
    'Phan Thị Lý',
    'Bùi Công Tráng',
    'Thái Thị Oanh',
  ],
  '18823': [
    'Chu Văn Tuấn Lĩnh',
    'Hoàng Thị Hợi',
    'Nguyễn Xuân Phồn',
    'Lê Thị Thúy Vi',
    'Mai Xuân Trạch',
    'Trần Thị Liên Hoa',
    'Dương Đình Đáng',
    'Nguyễn Thị Ngọ',
  ],
  '18496': [
    'Ngô Xuân Chất',
    'Đinh Thị Thắm',
    'Phan Kỳ Tân',
    'Lê Thị Bảo Yến',
    'Trần Đình Duệ',
    'Nguyễn Thị Phúc',
    'Hồ Sỹ Lạng',
    'Đoàn Thị Ái',
  ],
};

// prettier-ignore
const COMMUNE_PARTS: readonly (readonly [title: string, part: string, role: SeatRole, body: string])[] = [
  ['Chủ tịch HĐND', 'chair', 'chair', 'standingCommittee'],
  ['Phó Chủ tịch HĐND', 'vicechair', 'viceChair', 'standingCommittee'],
  ['Trưởng Ban Kinh tế – Ngân sách', 'committee', 'committeeHead', 'Ban Kinh tế – Ngân sách'],
  ['Công chức Văn phòng HĐND và UBND', 'clerk', 'clerk', 'office'],
  ['Phó Chủ tịch UBND', 'executive', 'executiveOfficer', 'executive'],
  ['Chủ tịch UBMTTQ Việt Nam', 'front', 'frontOfficer', 'front'],
  ['Đại biểu HĐND', 'delegate', 'delegate', 'Tổ đại biểu số 1'],
  ['Đại biểu HĐND', 'delegateTwo', 'delegate', 'Tổ đại biểu số 2'],
];

const COMMUNE_LOGINS: Readonly<Record<string, string>> = {
  chair: 'communechair',
  vicechair: 'communevice',
  clerk: 'commune',
  executive: 'communeexec',
};

export const PROVINCE_CAST: readonly CastPerson[] = [...PROVINCE_STAFF, ...PROVINCE_OTHERS];

export function communeCast(code: CommuneCode): readonly CastPerson[] {
  return COMMUNE_PARTS.map(([title, part, role, body], index) => {
    const name = COMMUNE_NAMES[code][index] ?? '';
    const login = code === LOC_HA ? COMMUNE_LOGINS[part] : undefined;
    const one = person([name, title, part, role, body], login);
    return role === 'committeeHead' ? alsoMember(one) : one;
  });
}

/** Logins in the order in which the sign-in page lists them. */
export const LOGINS = [
  'clerk',
  'chief',
  'registry',
  'chair',
  'vicechair',
  'committee',
  'group',
  'delegate',
  'executive',
  'department',
  'commune',
  'communechair',
  'communevice',
  'communeexec',
  'front',
  'admin',
] as const;

export const EVERY_CAST = [...PROVINCE_CAST, ...COMMUNE_CODES.flatMap(communeCast)];
