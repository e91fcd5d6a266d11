import type { CommonField } from './field-cues.ts';
import { phrasesOf } from './cue-table.ts';

/** Who answers what at each tier since 1 March and 1 July 2025, as names begin. The first is the likelier. */
export interface Answerers {
  readonly central: readonly string[];
  readonly province: readonly string[];
  readonly commune: readonly string[];
}

const ECONOMY = ['Phòng Kinh tế'];
const SOCIETY = ['Phòng Văn hóa – Xã hội'];

export const ANSWERERS: Readonly<Record<CommonField, Answerers>> = {
  transport: { central: ['Bộ Xây dựng'], province: ['Sở Xây dựng'], commune: ECONOMY },
  construction: { central: ['Bộ Xây dựng'], province: ['Sở Xây dựng'], commune: ECONOMY },
  land: {
    central: ['Bộ Nông nghiệp và Môi trường'],
    province: ['Sở Nông nghiệp và Môi trường'],
    commune: ECONOMY,
  },
  agriculture: {
    central: ['Bộ Nông nghiệp và Môi trường'],
    province: ['Sở Nông nghiệp và Môi trường'],
    commune: ECONOMY,
  },
  environment: {
    central: ['Bộ Nông nghiệp và Môi trường'],
    province: ['Sở Nông nghiệp và Môi trường'],
    commune: ECONOMY,
  },
  'power-water': {
    central: ['Bộ Công Thương'],
    province: ['Sở Công Thương', 'Sở Xây dựng'],
    commune: ECONOMY,
  },
  finance: {
    central: ['Bộ Tài chính'],
    province: ['Sở Tài chính', 'Sở Công Thương'],
    commune: ECONOMY,
  },
  education: {
    central: ['Bộ Giáo dục và Đào tạo'],
    province: ['Sở Giáo dục và Đào tạo'],
    commune: SOCIETY,
  },
  health: { central: ['Bộ Y tế'], province: ['Sở Y tế'], commune: SOCIETY },
  'social-policy': {
    central: ['Bộ Nội vụ', 'Bộ Y tế'],
    province: ['Sở Nội vụ', 'Sở Y tế'],
    commune: SOCIETY,
  },
  'culture-sport': { central: [], province: ['Sở Văn hóa'], commune: SOCIETY },
  justice: { central: [], province: ['Sở Tư pháp', 'Tòa án'], commune: [] },
  'public-order': { central: [], province: ['Công an'], commune: ['Công an'] },
  administration: {
    central: ['Bộ Nội vụ'],
    province: ['Sở Nội vụ'],
    commune: ['Văn phòng HĐND và UBND', 'Trung tâm Phục vụ hành chính công'],
  },
  policy: { central: ['Đoàn đại biểu Quốc hội'], province: [], commune: [] },
  other: { central: [], province: ['Sở Khoa học và Công nghệ'], commune: [] },
};

/** Bodies that answer by the thing itself, whatever field it is filed under. */
export const BY_THE_THING: readonly {
  readonly body: string;
  readonly phrases: readonly string[];
}[] = [
  {
    body: 'Điện lực',
    phrases: phrasesOf(
      `lưới điện, điện lưới, kéo điện, dây điện, đường dây điện, cột điện, trụ điện, trạm biến áp, điện áp, điện yếu, cúp điện, mất điện, cắt điện, tiền điện, điện sinh hoạt, công tơ, điện lực, hành lang lưới điện, nguồn điện`,
    ),
  },
  {
    body: 'Viễn thông',
    phrases: phrasesOf(
      `trạm phát sóng, sóng điện thoại, phủ sóng, internet, cáp viễn thông, lõm sóng`,
    ),
  },
  {
    body: 'Công ty Thủy lợi',
    phrases: phrasesOf(
      `kênh tưới, trạm bơm, nước tưới, kênh mương, công trình thủy lợi, hồ thủy lợi`,
    ),
  },
  {
    body: 'Bảo hiểm xã hội',
    phrases: phrasesOf(
      `bảo hiểm xã hội, bhxh, bảo hiểm y tế, bhyt, thẻ bảo hiểm, lương hưu, bảo hiểm thất nghiệp`,
    ),
  },
  {
    body: 'Thuế',
    phrases: phrasesOf(
      `tiền thuế, thuế khoán, thuế phi nông nghiệp, thuế thu nhập, hóa đơn điện tử, chi cục thuế, cục thuế`,
    ),
  },
  {
    body: 'Bộ Chỉ huy quân sự',
    phrases: phrasesOf(`dân quân, dân quân tự vệ, nghĩa vụ quân sự, nhập ngũ, quốc phòng, quân sự`),
  },
  { body: 'Ban Chỉ huy quân sự', phrases: phrasesOf(`dân quân, nghĩa vụ quân sự`) },
  { body: 'Thanh tra', phrases: phrasesOf(`thanh tra, khiếu nại, tố cáo, tham nhũng, tiêu cực`) },
  { body: 'Tòa án', phrases: phrasesOf(`tòa án, xét xử, bản án`) },
  { body: 'Viện kiểm sát', phrases: phrasesOf(`viện kiểm sát, truy tố`) },
  {
    body: 'Sở Y tế',
    phrases: phrasesOf(
      `bảo trợ xã hội, người khuyết tật, người cao tuổi, trẻ mồ côi, trợ giúp xã hội, trợ cấp xã hội`,
    ),
  },
  {
    body: 'Sở Nội vụ',
    phrases: phrasesOf(
      `người có công, liệt sĩ, thương binh, việc làm, phụ cấp, không chuyên trách, trưởng thôn, biên chế`,
    ),
  },
  {
    body: 'Sở Nông nghiệp và Môi trường',
    phrases: phrasesOf(
      `nước sạch nông thôn, hộ nghèo, giảm nghèo, khoáng sản, rác thải, nông thôn mới`,
    ),
  },
  {
    body: 'Sở Xây dựng',
    phrases: phrasesOf(
      `nước sạch, cấp nước, chiếu sáng, nhà ở xã hội, thoát nước, chung cư, cây xanh`,
    ),
  },
  {
    body: 'Sở Công Thương',
    phrases: phrasesOf(`chợ, xăng dầu, hàng giả, giá điện, cụm công nghiệp`),
  },
  {
    body: 'Sở Dân tộc và Tôn giáo',
    phrases: phrasesOf(`dân tộc thiểu số, đồng bào dân tộc, tôn giáo, vùng đồng bào`),
  },
];
