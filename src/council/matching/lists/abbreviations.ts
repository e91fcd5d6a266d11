import { searchKey } from '#src/platform/text/search-key.ts';
import { spellingOf } from '../spelling.ts';
import type { TypedWord } from '../typed-word.ts';

/** Written anywhere. */
const ALWAYS: Readonly<Record<string, string>> = {
  ql: 'quốc lộ',
  tl: 'tỉnh lộ',
  hl: 'hương lộ',
  kcn: 'khu công nghiệp',
  ccn: 'cụm công nghiệp',
  kdc: 'khu dân cư',
  kdt: 'khu đô thị',
  tdc: 'tái định cư',
  ktdc: 'khu tái định cư',
  gcn: 'giấy chứng nhận',
  qsdd: 'quyền sử dụng đất',
  cnqsd: 'chứng nhận quyền sử dụng',
  cnqsdd: 'chứng nhận quyền sử dụng đất',
  gcnqsdd: 'giấy chứng nhận quyền sử dụng đất',
  gcnqsd: 'giấy chứng nhận quyền sử dụng',
  bhyt: 'bảo hiểm y tế',
  bhxh: 'bảo hiểm xã hội',
  bts: 'trạm phát sóng',
  wc: 'nhà vệ sinh',
  nvs: 'nhà vệ sinh',
  nq: 'nghị quyết',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  ptth: 'trung học phổ thông',
  tdp: 'tổ dân phố',
  kp: 'khu phố',
  ntm: 'nông thôn mới',
  ptdt: 'phổ thông dân tộc',
  ptdtbt: 'phổ thông dân tộc bán trú',
  ptdtnt: 'phổ thông dân tộc nội trú',
  hcm: 'Hồ Chí Minh',
  tphcm: 'Hồ Chí Minh',
  csgt: 'cảnh sát giao thông',
  atgt: 'an toàn giao thông',
  gtvt: 'giao thông vận tải',
  gtnt: 'giao thông nông thôn',
  gtnd: 'giao thông nội đồng',
  dtts: 'dân tộc thiểu số',
  pccc: 'phòng cháy chữa cháy',
  antt: 'an ninh trật tự',
  gpmb: 'giải phóng mặt bằng',
  nvh: 'nhà văn hóa',
  tyt: 'trạm y tế',
  bv: 'bệnh viện',
  htx: 'hợp tác xã',
  cty: 'công ty',
  tba: 'trạm biến áp',
  vsmt: 'vệ sinh môi trường',
  cbql: 'cán bộ quản lý',
  ccb: 'cựu chiến binh',
  nct: 'người cao tuổi',
  nkt: 'người khuyết tật',
  ncc: 'người có công',
  qh: 'quốc hội',
  tw: 'trung ương',
  ubnd: 'ủy ban nhân dân',
  hdnd: 'hội đồng nhân dân',
  mttq: 'mặt trận tổ quốc',
  dbqh: 'đại biểu quốc hội',
  noxh: 'nhà ở xã hội',
  cccd: 'căn cước công dân',
  ko: 'không',
  dc: 'được',
};

const ALWAYS_LONG = new Map(Object.entries(ALWAYS));

/** Only before a number: ĐT 293, NĐ 64, TT 29. */
const BEFORE_NUMBER: Readonly<Record<string, string>> = {
  dt: 'đường tỉnh',
  dh: 'đường huyện',
  nd: 'nghị định',
  qd: 'quyết định',
  tt: 'thông tư',
  q: 'quận',
  p: 'phường',
};

/** Only in capitals or with a full stop, before a name: TH Lạng Khê, P. Gia Hội, s. Lô. */
const BEFORE_NAME: Readonly<Record<string, string>> = {
  th: 'tiểu học',
  mn: 'mầm non',
  mg: 'mẫu giáo',
  tp: 'thành phố',
  tx: 'thị xã',
  tt: 'thị trấn',
  p: 'phường',
  x: 'xã',
  h: 'huyện',
  q: 'quận',
  s: 'sông',
  t: 'thôn',
};

const LONG_FORMS = new Map<string, readonly TypedWord[]>();

/** The row of words with every shortened one written out. */
export function expandAbbreviations(words: readonly TypedWord[]): TypedWord[] {
  const expanded: TypedWord[] = [];
  let wasShort = false;
  words.forEach((word, order) => {
    const here = wasShort && word.before === '.' ? { ...word, before: '' as const } : word;
    const long = longForm(here, words[order + 1], words[order - 1]);
    wasShort = long !== null;
    if (long === null) expanded.push(here);
    else
      for (const [at, part] of wordsOfForm(long).entries())
        expanded.push(at === 0 ? { ...part, before: here.before } : part);
  });
  return expanded;
}

function longForm(
  word: TypedWord,
  next: TypedWord | undefined,
  last: TypedWord | undefined,
): string | null {
  if (word.key.length > 7) return null;
  const always = ALWAYS_LONG.get(word.key);
  if (always !== undefined) return always;
  if (word.key.length > 2) return null;
  if (last?.key === 'ty' && word.key === 'cp') return 'cổ phần';
  if (last?.key === 'truong' && word.key.length === 2) return own(BEFORE_NAME, word.key);
  if (next === undefined || next.before === ',') return null;
  const isNumber = /^\d/.test(next.key);
  if (isNumber && /^\p{Lu}/u.test(word.typed)) return own(BEFORE_NUMBER, word.key);
  const isShortened = /^\p{Lu}+$/u.test(word.typed) || next.before === '.';
  return isShortened && next.isCapital && !isNumber ? own(BEFORE_NAME, word.key) : null;
}

function own(forms: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(forms, key) ? (forms[key] ?? null) : null;
}

function wordsOfForm(long: string): readonly TypedWord[] {
  const found = LONG_FORMS.get(long);
  if (found) return found;
  const words = long.split(' ').map((typed) => ({
    key: searchKey(typed),
    typed,
    spelling: spellingOf(typed),
    isCapital: /^\p{Lu}/u.test(typed),
    before: '' as const,
  }));
  LONG_FORMS.set(long, words);
  return words;
}
