import type { BodyKind } from './schema.ts';

/** Which units a default body is for, by the kind word in their name. */
type Where = 'tỉnh' | 'thành phố' | 'xã' | 'phường' | 'đặc khu';

export interface DefaultBody {
  readonly kind: BodyKind;
  /** `{kind}` is tỉnh, xã …; `{unit}` is the unit within a sentence, "xã Lộc Hà". */
  readonly name: string;
  readonly short: string;
  readonly symbol?: string;
  readonly under?: 'executive';
  readonly only?: readonly Where[];
}

// prettier-ignore
const PROVINCE_COUNCIL: readonly DefaultBody[] = [
  { kind: 'standingCommittee', name: 'Thường trực Hội đồng nhân dân {unit}', short: 'Thường trực HĐND {unit}', symbol: 'TTHĐND' },
  { kind: 'committee', name: 'Ban Pháp chế Hội đồng nhân dân {unit}', short: 'Ban Pháp chế', symbol: 'BPC' },
  { kind: 'committee', name: 'Ban Kinh tế – Ngân sách Hội đồng nhân dân {unit}', short: 'Ban Kinh tế – Ngân sách', symbol: 'BKTNS' },
  { kind: 'committee', name: 'Ban Văn hóa – Xã hội Hội đồng nhân dân {unit}', short: 'Ban Văn hóa – Xã hội', symbol: 'BVHXH' },
  { kind: 'committee', name: 'Ban Đô thị Hội đồng nhân dân {unit}', short: 'Ban Đô thị', symbol: 'BĐT', only: ['thành phố'] },
  { kind: 'office', name: 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân {unit}', short: 'Văn phòng Đoàn ĐBQH và HĐND {kind}', symbol: 'VP' },
];

// prettier-ignore
const PROVINCE_EXECUTIVE: readonly DefaultBody[] = [
  { kind: 'executive', name: 'Ủy ban nhân dân {unit}', short: 'UBND {unit}', symbol: 'UBND' },
  { kind: 'department', name: 'Văn phòng Ủy ban nhân dân {unit}', short: 'Văn phòng UBND {kind}', symbol: 'VPUBND', under: 'executive' },
  { kind: 'department', name: 'Sở Nội vụ {unit}', short: 'Sở Nội vụ', symbol: 'SNV', under: 'executive' },
  { kind: 'department', name: 'Sở Tư pháp {unit}', short: 'Sở Tư pháp', symbol: 'STP', under: 'executive' },
  { kind: 'department', name: 'Sở Tài chính {unit}', short: 'Sở Tài chính', symbol: 'STC', under: 'executive' },
  { kind: 'department', name: 'Sở Công Thương {unit}', short: 'Sở Công Thương', symbol: 'SCT', under: 'executive' },
  { kind: 'department', name: 'Sở Nông nghiệp và Môi trường {unit}', short: 'Sở Nông nghiệp và Môi trường', symbol: 'SNNMT', under: 'executive' },
  { kind: 'department', name: 'Sở Xây dựng {unit}', short: 'Sở Xây dựng', symbol: 'SXD', under: 'executive' },
  { kind: 'department', name: 'Sở Khoa học và Công nghệ {unit}', short: 'Sở Khoa học và Công nghệ', symbol: 'SKHCN', under: 'executive' },
  { kind: 'department', name: 'Sở Văn hóa, Thể thao và Du lịch {unit}', short: 'Sở Văn hóa, Thể thao và Du lịch', symbol: 'SVHTTDL', under: 'executive', only: ['tỉnh'] },
  { kind: 'department', name: 'Sở Văn hóa và Thể thao {unit}', short: 'Sở Văn hóa và Thể thao', symbol: 'SVHTT', under: 'executive', only: ['thành phố'] },
  { kind: 'department', name: 'Sở Du lịch {unit}', short: 'Sở Du lịch', symbol: 'SDL', under: 'executive', only: ['thành phố'] },
  { kind: 'department', name: 'Sở Giáo dục và Đào tạo {unit}', short: 'Sở Giáo dục và Đào tạo', symbol: 'SGDĐT', under: 'executive' },
  { kind: 'department', name: 'Sở Y tế {unit}', short: 'Sở Y tế', symbol: 'SYT', under: 'executive' },
  { kind: 'department', name: 'Sở Dân tộc và Tôn giáo {unit}', short: 'Sở Dân tộc và Tôn giáo', symbol: 'SDTTG', under: 'executive' },
  { kind: 'department', name: 'Thanh tra {unit}', short: 'Thanh tra {kind}', symbol: 'TTr', under: 'executive' },
  { kind: 'department', name: 'Bộ Chỉ huy quân sự {unit}', short: 'Bộ CHQS {kind}', symbol: 'BCH', under: 'executive' },
];

// prettier-ignore
const PROVINCE_BESIDE: readonly DefaultBody[] = [
  { kind: 'front', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam {unit}', short: 'UBMTTQ Việt Nam {unit}', symbol: 'MTTQ' },
  { kind: 'police', name: 'Công an {unit}', short: 'Công an {kind}', symbol: 'CA' },
  { kind: 'court', name: 'Tòa án nhân dân {unit}', short: 'TAND {kind}', symbol: 'TA' },
  { kind: 'procuracy', name: 'Viện kiểm sát nhân dân {unit}', short: 'VKSND {kind}', symbol: 'VKS' },
  { kind: 'tax', name: 'Thuế {unit}', short: 'Thuế {kind}', symbol: 'T' },
  { kind: 'insurance', name: 'Bảo hiểm xã hội {unit}', short: 'BHXH {kind}', symbol: 'BHXH' },
  { kind: 'power', name: 'Công ty Điện lực {unit}', short: 'Điện lực {kind}', symbol: 'PC' },
  { kind: 'telecom', name: 'Viễn thông {unit}', short: 'Viễn thông {kind}', symbol: 'VNPT' },
  { kind: 'irrigation', name: 'Công ty TNHH MTV Thủy lợi {unit}', short: 'Công ty Thủy lợi {kind}', symbol: 'TL' },
];

// prettier-ignore
const COMMUNE_COUNCIL: readonly DefaultBody[] = [
  { kind: 'standingCommittee', name: 'Thường trực Hội đồng nhân dân {unit}', short: 'Thường trực HĐND {unit}', symbol: 'TTHĐND' },
  { kind: 'committee', name: 'Ban Kinh tế – Ngân sách Hội đồng nhân dân {unit}', short: 'Ban Kinh tế – Ngân sách', symbol: 'BKTNS' },
  { kind: 'committee', name: 'Ban Văn hóa – Xã hội Hội đồng nhân dân {unit}', short: 'Ban Văn hóa – Xã hội', symbol: 'BVHXH' },
];

// prettier-ignore
const COMMUNE_EXECUTIVE: readonly DefaultBody[] = [
  { kind: 'executive', name: 'Ủy ban nhân dân {unit}', short: 'UBND {unit}', symbol: 'UBND' },
  { kind: 'office', name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {unit}', short: 'Văn phòng HĐND và UBND', symbol: 'VP', under: 'executive' },
  { kind: 'department', name: 'Phòng Kinh tế {unit}', short: 'Phòng Kinh tế', symbol: 'KT', under: 'executive', only: ['xã'] },
  { kind: 'department', name: 'Phòng Kinh tế, Hạ tầng và Đô thị {unit}', short: 'Phòng Kinh tế, Hạ tầng và Đô thị', symbol: 'KTHTĐT', under: 'executive', only: ['phường', 'đặc khu'] },
  { kind: 'department', name: 'Phòng Văn hóa – Xã hội {unit}', short: 'Phòng Văn hóa – Xã hội', symbol: 'VHXH', under: 'executive' },
  { kind: 'department', name: 'Trung tâm Phục vụ hành chính công {unit}', short: 'Trung tâm Phục vụ hành chính công', symbol: 'HCC', under: 'executive' },
  { kind: 'department', name: 'Ban Chỉ huy quân sự {unit}', short: 'Ban CHQS {kind}', symbol: 'CHQS', under: 'executive' },
];

// prettier-ignore
const COMMUNE_BESIDE: readonly DefaultBody[] = [
  { kind: 'front', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam {unit}', short: 'UBMTTQ Việt Nam {unit}', symbol: 'MTTQ' },
  { kind: 'police', name: 'Công an {unit}', short: 'Công an {kind}', symbol: 'CA' },
  { kind: 'delegateGroup', name: 'Tổ đại biểu số 1 Hội đồng nhân dân {unit}', short: 'Tổ đại biểu số 1' },
  { kind: 'delegateGroup', name: 'Tổ đại biểu số 2 Hội đồng nhân dân {unit}', short: 'Tổ đại biểu số 2' },
  { kind: 'delegateGroup', name: 'Tổ đại biểu số 3 Hội đồng nhân dân {unit}', short: 'Tổ đại biểu số 3' },
];

export const DEFAULT_BODIES: Record<'province' | 'commune', readonly DefaultBody[]> = {
  province: [...PROVINCE_COUNCIL, ...PROVINCE_EXECUTIVE, ...PROVINCE_BESIDE],
  commune: [...COMMUNE_COUNCIL, ...COMMUNE_EXECUTIVE, ...COMMUNE_BESIDE],
};

/** Bodies outside every council of the tenant; `{unit}` is the province. Their acts are entered for them. */
// prettier-ignore
export const OUTSIDE_BODIES: readonly DefaultBody[] = [
  { kind: 'assemblyDelegation', name: 'Đoàn đại biểu Quốc hội {unit}', short: 'Đoàn ĐBQH {unit}', symbol: 'ĐĐBQH' },
  { kind: 'outside', name: 'Ban Dân nguyện và Giám sát của Quốc hội', short: 'Ban Dân nguyện và Giám sát', symbol: 'BDN' },
  { kind: 'ministry', name: 'Bộ Nội vụ', short: 'Bộ Nội vụ', symbol: 'BNV' },
  { kind: 'ministry', name: 'Bộ Tài chính', short: 'Bộ Tài chính', symbol: 'BTC' },
  { kind: 'ministry', name: 'Bộ Nông nghiệp và Môi trường', short: 'Bộ Nông nghiệp và Môi trường', symbol: 'BNNMT' },
  { kind: 'ministry', name: 'Bộ Xây dựng', short: 'Bộ Xây dựng', symbol: 'BXD' },
  { kind: 'ministry', name: 'Bộ Công Thương', short: 'Bộ Công Thương', symbol: 'BCT' },
  { kind: 'ministry', name: 'Bộ Y tế', short: 'Bộ Y tế', symbol: 'BYT' },
  { kind: 'ministry', name: 'Bộ Giáo dục và Đào tạo', short: 'Bộ Giáo dục và Đào tạo', symbol: 'BGDĐT' },
  { kind: 'ministry', name: 'Bộ Khoa học và Công nghệ', short: 'Bộ Khoa học và Công nghệ', symbol: 'BKHCN' },
];

/** What stands above a commune that keeps its own books: its province has no seats here. */
// prettier-ignore
export const OUTSIDE_OF_LONE_COMMUNE: readonly DefaultBody[] = [
  { kind: 'outside', name: 'Thường trực Hội đồng nhân dân {unit}', short: 'Thường trực HĐND {unit}', symbol: 'TTHĐND' },
  { kind: 'outside', name: 'Ủy ban nhân dân {unit}', short: 'UBND {unit}', symbol: 'UBND' },
  { kind: 'power', name: 'Công ty Điện lực {unit}', short: 'Điện lực {kind}', symbol: 'PC' },
  { kind: 'telecom', name: 'Viễn thông {unit}', short: 'Viễn thông {kind}', symbol: 'VNPT' },
  { kind: 'irrigation', name: 'Công ty TNHH MTV Thủy lợi {unit}', short: 'Công ty Thủy lợi {kind}', symbol: 'TL' },
  { kind: 'insurance', name: 'Bảo hiểm xã hội {unit}', short: 'BHXH {kind}', symbol: 'BHXH' },
  { kind: 'tax', name: 'Thuế {unit}', short: 'Thuế {kind}', symbol: 'T' },
];
