import { searchKey } from '#src/platform/text/search-key.ts';

export const REPORT_GROUPS = [
  { code: 'policy', vi: 'Cơ chế, chính sách', en: 'Mechanisms and policies' },
  { code: 'economy', vi: 'Kinh tế – Ngân sách', en: 'Economy and budget' },
  { code: 'culture', vi: 'Văn hóa – Xã hội', en: 'Culture and society' },
  { code: 'justice', vi: 'Tư pháp', en: 'Justice' },
  { code: 'security', vi: 'An ninh, quốc phòng và vấn đề khác', en: 'Security, defence and other' },
] as const;
export type ReportGroup = (typeof REPORT_GROUPS)[number]['code'];

export type Field = {
  readonly code: string;
  readonly group: ReportGroup;
  readonly vi: string;
  readonly en: string;
};

/** The fields a new council starts with; each council then keeps its own tree. */
export const DEFAULT_FIELDS = [
  { code: 'policy', group: 'policy', vi: 'Cơ chế, chính sách chung', en: 'General policy' },
  { code: 'social-policy', group: 'policy', vi: 'Chính sách xã hội', en: 'Social policy' },
  { code: 'transport', group: 'economy', vi: 'Giao thông', en: 'Transport' },
  { code: 'land', group: 'economy', vi: 'Đất đai', en: 'Land' },
  { code: 'agriculture', group: 'economy', vi: 'Nông nghiệp', en: 'Agriculture' },
  {
    code: 'construction',
    group: 'economy',
    vi: 'Xây dựng – Quy hoạch',
    en: 'Construction and planning',
  },
  { code: 'power-water', group: 'economy', vi: 'Điện, nước', en: 'Power and water' },
  { code: 'environment', group: 'economy', vi: 'Môi trường', en: 'Environment' },
  { code: 'finance', group: 'economy', vi: 'Tài chính – Ngân sách', en: 'Finance and budget' },
  { code: 'education', group: 'culture', vi: 'Giáo dục', en: 'Education' },
  { code: 'health', group: 'culture', vi: 'Y tế', en: 'Health' },
  { code: 'culture-sport', group: 'culture', vi: 'Văn hóa – Thể thao', en: 'Culture and sport' },
  { code: 'justice', group: 'justice', vi: 'Tư pháp, thi hành án', en: 'Justice and enforcement' },
  { code: 'public-order', group: 'security', vi: 'An ninh, trật tự', en: 'Public order' },
  {
    code: 'administration',
    group: 'security',
    vi: 'Hành chính, tổ chức bộ máy',
    en: 'Administration',
  },
  { code: 'other', group: 'security', vi: 'Vấn đề khác', en: 'Other' },
] as const satisfies readonly Field[];
export type FieldCode = (typeof DEFAULT_FIELDS)[number]['code'];

/** Who is competent to answer: the tier, or the council's own organs. */
// The words lists of offices use for a field, folded, beside the labels themselves.
const FIELD_ALIASES: Readonly<Record<string, FieldCode>> = {
  khac: 'other',
  'hanh chinh': 'administration',
  'xay dung quy hoach': 'construction',
  'dien nuoc': 'power-water',
  'an ninh trat tu': 'public-order',
  'van hoa the thao': 'culture-sport',
  'tai chinh ngan sach': 'finance',
  'tu phap': 'justice',
  'co che chinh sach': 'policy',
  'giao duc va dao tao': 'education',
  'tai nguyen moi truong': 'environment',
  'thuy loi': 'agriculture',
};

/** The field an office's own word means, or null. */
export function fieldNamed(typed: string): FieldCode | null {
  const key = searchKey(typed);
  const labelled = DEFAULT_FIELDS.find((field) => searchKey(field.vi) === key);
  return labelled?.code ?? FIELD_ALIASES[key] ?? null;
}
