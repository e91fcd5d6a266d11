/** What role a named thing plays: the object asked for, the spot it lies at, a unit, or the text of a law. */
export type ObjectRole = 'object' | 'section' | 'unit' | 'law';

export interface ObjectKind {
  readonly code: string;
  readonly role: ObjectRole;
  /** Heads of the name: `quốc lộ`, `kiệt`. Longer ones first. */
  readonly heads: string;
  readonly name: 'number' | 'words' | 'either';
}

export const OBJECT_KINDS: readonly ObjectKind[] = [
  {
    code: 'road',
    role: 'object',
    name: 'either',
    heads:
      'quốc lộ, tỉnh lộ, huyện lộ, hương lộ, đường tỉnh, đường huyện, đại lộ, đường cao tốc, cao tốc, tuyến đường, con đường, đường liên xã, đường liên thôn, đường số, đường phố, đường, phố, tuyến',
  },
  {
    code: 'alley',
    role: 'object',
    name: 'either',
    heads: 'kiệt số, hẻm số, ngõ số, kiệt, hẻm, ngõ, ngách',
  },
  { code: 'house', role: 'section', name: 'number', heads: 'số nhà, nhà số, số' },
  {
    code: 'bridge',
    role: 'object',
    name: 'either',
    heads: 'cầu treo, cầu tràn, cầu dân sinh, ngầm tràn, cầu cảng, cầu phao, cầu số, cầu, ngầm',
  },
  {
    code: 'dam',
    role: 'object',
    name: 'either',
    heads: 'đập thủy lợi, đập dâng, đập tràn, đập chứa nước, đập',
  },
  {
    code: 'lake',
    role: 'object',
    name: 'either',
    heads: 'hồ chứa nước, hồ thủy lợi, hồ chứa, hồ đập, hồ, ao, đầm',
  },
  {
    code: 'canal',
    role: 'object',
    name: 'either',
    heads:
      'kênh mương, kênh thủy lợi, mương thủy lợi, tuyến kênh, tuyến mương, kênh, mương, kinh, hói, rạch',
  },
  {
    code: 'stream',
    role: 'section',
    name: 'words',
    heads: 'sông, suối, khe, bờ sông, bờ suối',
  },
  { code: 'pump', role: 'object', name: 'either', heads: 'trạm bơm' },
  { code: 'sluice', role: 'object', name: 'either', heads: 'cống' },
  { code: 'dyke', role: 'object', name: 'words', heads: 'tuyến đê, đê bao, đê, kè' },
  {
    code: 'works',
    role: 'object',
    name: 'words',
    heads:
      'công trình thủy lợi, công trình nước sạch, công trình nước sinh hoạt, công trình cấp nước, công trình, thủy lợi',
  },
  {
    code: 'power',
    role: 'object',
    name: 'either',
    heads: 'thủy điện, nhà máy thủy điện, trạm biến áp, nhà máy điện, điện gió, nhà máy',
  },
  {
    code: 'school',
    role: 'object',
    name: 'either',
    heads:
      'trường mầm non, trường mẫu giáo, trường tiểu học, trường trung học cơ sở, trường trung học phổ thông, trường cấp 1, trường cấp 2, trường cấp 3, trường đại học, trường cao đẳng, trường dân tộc nội trú, trường, mầm non, mẫu giáo, tiểu học, trung học cơ sở, trung học phổ thông',
  },
  {
    code: 'hospital',
    role: 'object',
    name: 'words',
    heads: 'bệnh viện đa khoa, bệnh viện, trạm y tế',
  },
  {
    code: 'zone',
    role: 'object',
    name: 'either',
    heads:
      'khu công nghiệp, cụm công nghiệp, khu đô thị, khu dân cư, khu tái định cư, khu du lịch, khu kinh tế, khu di tích, di tích, làng nghề, khu chung cư, chung cư',
  },
  {
    code: 'company',
    role: 'object',
    name: 'either',
    heads:
      'công ty cổ phần, công ty tnhh, công ty cp, công ty, doanh nghiệp, hợp tác xã, xí nghiệp, nông trường, lâm trường',
  },
  {
    code: 'project',
    role: 'object',
    name: 'words',
    heads: 'dự án thủy lợi, dự án khu đô thị, dự án, tiểu dự án',
  },
  { code: 'market', role: 'section', name: 'words', heads: 'chợ' },
  {
    code: 'public_place',
    role: 'object',
    name: 'words',
    heads:
      'công viên, nhà văn hóa, sân vận động, bến xe, bến đò, bến cảng, cảng, nhà ga, ga, nghĩa trang, nghĩa địa, trại giam, bãi rác, mỏ đá, mỏ, chùa, đền, đình, nhà thờ, bãi biển, vịnh, bán đảo, đảo, đèo, dốc, núi, đồi, hòn, cánh đồng, đồng, xứ đồng',
  },
  {
    code: 'junction',
    role: 'section',
    name: 'either',
    heads: 'ngã ba, ngã tư, ngã năm, ngã 3, ngã 4, ngã 5, vòng xoay, bùng binh, nút giao',
  },
  { code: 'km', role: 'section', name: 'number', heads: 'km, cột km, lý trình' },
  {
    code: 'hamlet',
    role: 'section',
    name: 'either',
    heads:
      'tổ dân phố số, tổ dân phố, khu phố, thôn, xóm, ấp, bản, buôn, làng, khóm, khối phố, khối, tổ, đội, phum, sóc, tiểu khu, khu vực, khu, vùng',
  },
  {
    code: 'commune',
    role: 'unit',
    name: 'words',
    heads: 'xã, phường, thị trấn, đặc khu, thị tứ',
  },
  {
    code: 'district',
    role: 'unit',
    name: 'words',
    heads: 'huyện, quận, thị xã, thành phố, tỉnh',
  },
  {
    code: 'law',
    role: 'law',
    name: 'number',
    heads:
      'nghị quyết số, nghị quyết, nghị định số, nghị định, thông tư số, thông tư, quyết định số, quyết định, luật, chỉ thị số, kế hoạch số',
  },
];

export const ROLE_OF: ReadonlyMap<string, ObjectRole> = new Map([
  ...OBJECT_KINDS.map(({ code, role }) => [code, role] as const),
  ['school_level', 'object'],
]);

export const SCHOOL_LEVELS: readonly {
  readonly name: string;
  readonly pattern: RegExp;
}[] = [
  { name: 'mam non', pattern: /(?<!\S)(?:mam non|mau giao|nha tre)(?!\S)/ },
  { name: 'tieu hoc', pattern: /(?<!\S)(?:tieu hoc|cap 1)(?!\S)/ },
  {
    name: 'trung hoc co so',

    pattern: /(?<!\S)(?:trung hoc co so|cap 2)(?!\S)/,
  },
  {
    name: 'trung hoc pho thong',

    pattern: /(?<!\S)(?:trung hoc pho thong|cap 3)(?!\S)/,
  },
];
