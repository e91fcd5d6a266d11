/** The names an office may put between braces in its template, with what each becomes. */
export interface Placeholder {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  /** Without it a paper would lose what it must say. */
  readonly isRequired?: boolean;
}

export const PLACEHOLDERS: readonly Placeholder[] = [
  {
    name: 'cơ quan cấp trên',
    vi: 'Dòng trên tên cơ quan, chữ thường: HỘI ĐỒNG NHÂN DÂN, TỈNH …',
    en: 'The lines above the issuing body',
  },
  {
    name: 'cơ quan ban hành',
    vi: 'Tên cơ quan ban hành, chữ đậm: THƯỜNG TRỰC',
    en: 'The issuing body',
  },
  {
    name: 'số ký hiệu',
    vi: 'Số và ký hiệu: Số: 07/TB-TTHĐND',
    en: 'Number and symbol',
    isRequired: true,
  },
  {
    name: 'địa danh ngày tháng',
    vi: 'Địa danh và ngày văn bản: Hà Tĩnh, ngày 22 tháng 11 năm 2026',
    en: 'Place and date',
    isRequired: true,
  },
  {
    name: 'dự thảo',
    vi: 'Chữ DỰ THẢO khi chưa có số; có số thì bỏ trống',
    en: 'DRAFT, until numbered',
  },
  {
    name: 'tên loại',
    vi: 'Tên loại văn bản: THÔNG BÁO (công văn không có)',
    en: 'Kind, in capitals',
  },
  { name: 'trích yếu', vi: 'Trích yếu nội dung', en: 'What it is about', isRequired: true },
  {
    name: 'kẻ trích yếu',
    vi: 'Đường kẻ dưới trích yếu, dài theo dòng chữ. Đặt một mình trên một dòng',
    en: 'The rule below what it is about; alone on its line',
  },
  { name: 'kính gửi', vi: 'Cả phần Kính gửi, mỗi nơi một dòng', en: 'Addressees' },
  { name: 'căn cứ', vi: 'Các căn cứ, mỗi căn cứ một đoạn', en: 'Legal bases' },
  {
    name: 'nội dung',
    vi: 'Toàn bộ nội dung: đoạn, mục, bảng. Đặt một mình trên một dòng',
    en: 'The whole body; alone on its line',
    isRequired: true,
  },
  {
    name: 'quyền hạn chức vụ',
    vi: 'TM., KT., TL., TUQ. và chức vụ người ký',
    en: 'Authority and position',
  },
  { name: 'người ký', vi: 'Họ và tên người ký', en: 'Name of the signer', isRequired: true },
  { name: 'thư ký', vi: 'Họ và tên thư ký (biên bản)', en: 'Name of the secretary (minutes)' },
  { name: 'nơi nhận', vi: 'Các nơi nhận, mỗi nơi một dòng', en: 'Recipients' },
  {
    name: 'phụ lục',
    vi: 'Các phụ lục, mỗi phụ lục một trang. Đặt một mình, sau phần ký; mẫu không có thì phụ lục nằm cuối nội dung',
    en: 'Annexes, each on its page; alone, after the signature',
  },
];

/** Names of paragraph styles that the body takes from the template, so that Word changes them. */
export const BODY_STYLES = {
  paragraph: 'NghiSuDoan',
  heading: 'NghiSuMuc',
  item: 'NghiSuDiem',
  subItem: 'NghiSuDiem2',
  basis: 'NghiSuCanCu',
  cell: 'NghiSuBang',
  cellHead: 'NghiSuBangDau',
} as const;
