/** An agency by its old name, who answers since, from which day, by which text. A person confirms. */
export interface FormerAgency {
  readonly was: string;
  readonly now: string;
  readonly from: string;
  readonly basis: string;
}

const DEPARTMENTS = 'Nghị định 45/2025/NĐ-CP';
const MINISTRIES = 'Nghị quyết 176/2025/QH15';
const TWO_TIERS = 'Luật Tổ chức chính quyền địa phương 72/2025/QH15';
const POLICE = 'Đề án sắp xếp công an địa phương hai cấp';
const since = (
  from: string,
  basis: string,
  pairs: Readonly<Record<string, string>>,
): FormerAgency[] =>
  Object.entries(pairs).flatMap(([names, now]) =>
    names.split(', ').map((was) => ({ was, now, from, basis })),
  );

export const FORMER_AGENCIES: readonly FormerAgency[] = [
  ...since('2025-03-01', DEPARTMENTS, {
    'Sở Giao thông Vận tải, Sở GTVT, Sở Giao thông': 'Sở Xây dựng',
    'Sở Tài nguyên và Môi trường, Sở TN&MT, Sở TNMT, Sở Tài nguyên Môi trường':
      'Sở Nông nghiệp và Môi trường',
    'Sở Nông nghiệp và Phát triển nông thôn, Sở Nông nghiệp và PTNT, Sở NN&PTNT, Sở NNPTNT, Sở Nông nghiệp':
      'Sở Nông nghiệp và Môi trường',
    'Sở Kế hoạch và Đầu tư, Sở KH&ĐT, Sở KHĐT': 'Sở Tài chính',
    'Sở Lao động - Thương binh và Xã hội, Sở Lao động Thương binh và Xã hội, Sở LĐTBXH, Sở LĐ-TB&XH, Sở LĐTB&XH':
      'Sở Nội vụ',
    'Sở Thông tin và Truyền thông, Sở TT&TT, Sở TTTT': 'Sở Khoa học và Công nghệ',
    'Ban Dân tộc': 'Sở Dân tộc và Tôn giáo',
  }),
  ...since('2025-03-01', MINISTRIES, {
    'Bộ Giao thông Vận tải, Bộ GTVT': 'Bộ Xây dựng',
    'Bộ Tài nguyên và Môi trường, Bộ TN&MT, Bộ TNMT': 'Bộ Nông nghiệp và Môi trường',
    'Bộ Nông nghiệp và Phát triển nông thôn, Bộ NN&PTNT, Bộ NNPTNT': 'Bộ Nông nghiệp và Môi trường',
    'Bộ Kế hoạch và Đầu tư, Bộ KH&ĐT': 'Bộ Tài chính',
    'Bộ Lao động - Thương binh và Xã hội, Bộ Lao động Thương binh và Xã hội, Bộ LĐTBXH':
      'Bộ Nội vụ',
    'Bộ Thông tin và Truyền thông, Bộ TT&TT': 'Bộ Khoa học và Công nghệ',
  }),
  ...since('2025-03-01', POLICE, {
    'Công an huyện, Công an thị xã, Công an quận': 'Công an tỉnh',
  }),
  ...since('2025-07-01', TWO_TIERS, {
    'UBND huyện, Ủy ban nhân dân huyện, UBND quận, UBND thị xã': 'UBND xã',
    'Phòng Tài nguyên và Môi trường, Phòng TN&MT': 'Phòng Kinh tế',
    'Phòng Lao động - Thương binh và Xã hội, Phòng LĐTBXH': 'Phòng Văn hóa – Xã hội',
    'Phòng Giáo dục và Đào tạo, Phòng GD&ĐT': 'Phòng Văn hóa – Xã hội',
  }),
];
