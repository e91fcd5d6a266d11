import { searchKey } from '#src/platform/text/search-key.ts';
import type { ColumnMeaning } from './meanings.ts';

export interface TitleReading {
  readonly meaning: ColumnMeaning | null;
  readonly confidence: number;
}

type Rule = readonly [meaning: ColumnMeaning | null, confidence: number, pattern: RegExp];

const ASKED =
  '(?:i kien|kien nghi|phan anh|de nghi|de xuat|khieu nai|to cao|vu viec|yeu cau|don(?! vi)|su viec|cau hoi)';

const UNITS =
  '(?:xa|phuong|thi tran|thi xa|thanh pho|huyen|quan|tinh|dac khu|thon|ban|ap|to dan pho|khu pho|khu dan cu)';

/** From the most particular to the most general; the first that fits decides. Null: known, but nothing of ours. */
const RULES: readonly Rule[] = [
  ['stt', 1, /^(?:s?tt(?: tt)?|so tt|so thu tu|thu tu|no|s t t|tt so)$/],
  [null, 1, /cmnd|cccd|can cuoc|ho chieu|ma xac nhan|email|thu dien tu|luot xem|^lien ket|^link/],
  [
    'petitioner',
    0.95,
    /^ho (?:va )?ten(?! can bo| nguoi (?:nhan|tiep))|^ten (?:nguoi|cong dan|cu tri)/,
  ],
  ['phone', 0.95, /dien thoai|(?:^| )sdt(?: |$)|so dt|di dong|so may/],
  [
    null,
    0.9,
    /^(?:can bo|nguoi (?:nhan|tiep|giai quyet|lap|ghi|xu li|phu trach|thuc hien)|chuc vu)/,
  ],
  [null, 0.9, /^(?:han |thoi han)|huong xu li|huong dan|thu li de giai quyet|luu ho so/],
  ['note', 0.95, /^(?:ghi chu|chu thich|luu i|nhan xet)/],
  ['source', 0.85, /^(?:nguon|kenh|hinh thuc)/],
  ['code', 0.9, /^ma(?: so)?(?: kien nghi| ho so| phieu| don| y kien)?$|^so hieu(?: kien nghi)?$/],
  [
    'timing',
    0.9,
    /^truoc ki hop (?:hay |hoac |va )?sau ki hop$|^(?:gui )?truoc (?:hay |hoac |va )?sau(?: ki hop)?$|^thoi diem/,
  ],
  ['answer', 0.9, /^(?:co quan chuc nang|ubnd|uy ban|uỷ ban).* tra loi(?: nhu sau)?$/],
  [
    'agency',
    0.9,
    /^(?:ten )?(?:co quan|don vi|noi(?! dung)|cap|ca nhan|to chuc|dia chi|so nganh)(?: [a-z]+){0,6}? (?:tra loi|giai quyet|giai trinh|xu li|tham quyen|thu li|chu tri|phu trach|tham muu|chuyen|thuc hien|phuc dap)/,
  ],
  [
    'agency',
    0.9,
    /^(?:co quan|tham quyen|chuyen (?:den|cho|don)|giao (?:don vi|co quan|cho)|trach nhiem|so (?:ban )?nganh|so nganh dia phuong|noi (?:chuyen|nhan|xu li)|xu li don vi|don vi xu li|chuyen(?! de| muc| nganh))(?: |$)/,
  ],
  [
    'status',
    0.75,
    /^theo doi|tinh trang|trang thai|tien do|danh gia|^(?:da|dang|chua) giai quyet|^tien trinh/,
  ],
  [
    'answer_document',
    0.9,
    /^(?:so |ki hieu |so hieu )?(?:van ban|vb|cong van|bao cao)(?: so)?(?: [a-z]+){0,4}? ?(?:tra loi|phuc dap|giai trinh|giai quyet)|^so(?: ki hieu)?(?: ngay)? (?:van ban|vb|cong van)|^van ban(?: so)?$|^so hieu van ban|trich (?:dan|yeu) van ban|^so van ban/,
  ],
  [
    'answered_on',
    0.85,
    /^(?:ngay|thoi gian)(?: [a-z]+){0,3}? (?:tra loi|giai quyet|xu li|phuc dap|giai trinh)/,
  ],
  [
    'received_on',
    0.95,
    /^(?:ngay|thoi gian|ngay thang(?: nam)?)(?: [a-z]+){0,3}? (?:tiep|txct|nhan|gui|den|phan anh|kien nghi|ghi nhan|lap|ghi|vao so|thu thap|tiep nhan)(?: |$)/,
  ],
  [
    'received_on',
    0.85,
    /^(?:ngay|ngay thang|ngay thang nam|thoi gian|hh mm dd mm yyyy|dd mm yyyy)$/,
  ],
  [
    'answer',
    0.9,
    /(?:tra loi|giai trinh|phuc dap)|ket qua (?:thuc hien|giai quyet|xu li)|tinh hinh (?:thuc hien|giai quyet|xu li)|tom tat ket qua|noi dung (?:giai quyet|xu li)/,
  ],
  ['status', 0.6, /^ket qua/],
  [
    'voices',
    0.85,
    /^(?:tong )?so (?:luot|cu tri|nguoi|i kien|kien nghi|kn|luong|ho|don(?! vi))(?: |$)|^luot (?:i kien|kien nghi)|^tong so$/,
  ],
  [
    'field',
    0.95,
    /^(?:thuoc )?(?:linh vuc|chuyen nganh|nganh linh vuc|nhom linh vuc|ten linh vuc)(?: |$)|linh vuc$/,
  ],
  [
    'field',
    0.6,
    /^(?:nganh|chu de|chuyen de|chuyen muc|nhom(?: van de| noi dung| viec)?|phan loai(?: [a-z]+){0,3}|loai(?: viec| kien nghi| i kien| noi dung| don)?)(?: |$)/,
  ],
  [
    'petitioner',
    0.9,
    /ho (?:va )?ten|^ten cu tri|^nguoi (?:kien nghi|phan anh|gui|de nghi|khieu nai|dung don|nop don|yeu cau|dan|co i kien)|^cong dan$|^ten$/,
  ],
  ['address', 0.9, /^dia chi|^noi (?:o|cu tru|thuong tru|o hien nay)|^cho o/],
  [
    'place',
    0.95,
    /dia ban|dia phuong|^dia diem|^ten xa|^(?:cac )?xa phuong|don vi hanh chinh|^khu vuc$|^noi (?:phan anh|kien nghi|tiep xuc|co kien nghi|co i kien)/,
  ],
  [
    'place',
    0.85,
    /^cu tri (?:xa|phuong|huyen|dia ban|don vi|thi tran|quan|tinh|o)|^(?:xa|phuong|huyen|thon|ap|ban|quan|dac khu|to dan pho|khu dan cu|khu pho|thon ban|xa phuong thi tran|xa thi tran|huyen xa)$|^don vi (?:gui|kien nghi|tong hop|tiep nhan|co kien nghi|bau cu|phan anh)|^diem tiep xuc/,
  ],
  ['place', 0.55, /^don vi(?: ms)?$|^to (?:dai bieu|bau cu)|^diem(?: txct)?$/],
  [
    'session',
    0.95,
    /^(?:ten |tai |thuoc |trong |truoc |sau |gui |den )*ki hop|^khoa ki hop|^phuc vu cac ki hop/,
  ],
  ['place', 0.85, new RegExp(`^${UNITS}(?: ${UNITS})*$`)],
  [
    'text',
    1,
    new RegExp(
      `^(?:tom tat )?(?:trich yeu )?(?:cac )?noi dung(?: [a-z]+)?(?: chinh)?(?: cua)?(?: cu tri)? ${ASKED}`,
    ),
  ],
  [
    'text',
    0.95,
    /^(?:cac )?(?:i kien(?: va)? kien nghi|kien nghi(?: va)? i kien|i kien phan anh kien nghi|gop i phan anh kien nghi|phan anh kien nghi|kien nghi phan anh|noi dung|noi dung chi tiet|chi tiet phan anh|kien nghi(?: cua)? cu tri|i kien(?: cua)? cu tri)$/,
  ],
  ['text', 0.85, new RegExp(`^(?:cac |nhung |chi tiet )?${ASKED}(?: [a-z]+){0,8}$`)],
  ['text', 0.7, new RegExp(`noi dung|(?:^| )${ASKED}(?: |$)`)],
  ['text', 0.5, /^(?:tom tat|van de|tieu de|trich yeu|dien giai|mo ta)/],
  ['text', 0.8, /^(?:content|text|petition(?: text)?|request)$/],
  ['place', 0.8, /^(?:place|location|commune|unit)$/],
  ['session', 0.8, /^session$/],
  ['field', 0.8, /^(?:field|sector)$/],
  ['agency', 0.8, /^(?:agency|body|responsible body)$/],
  ['received_on', 0.8, /^(?:date|received(?: on)?)$/],
  ['note', 0.8, /^notes?$/],
  ['petitioner', 0.5, /^cu tri(?: |$)/],
];

const FIELD_TICK =
  /^(?:co che(?: va)?(?: chinh sach)?|kinh te(?: va)?(?: ngan sach| xa hoi)?|ngan sach|van hoa(?: va)?(?: xa hoi)?|vh ?xh|kt ?ns|tu phap|phap che|noi chinh|anqp|qpan|an ninh(?: va)? quoc phong|quoc phong(?: va)? an ninh|an ninh trat tu|do thi|dan toc|van de khac|linh vuc khac)(?: va)?(?: van de khac| khac)?$/;

/** What a column's title says; titles longer than a line are no titles. */
export function readTitle(title: string): TitleReading {
  const key = titleKey(title);
  if (key === '' || title.length > 160) return { meaning: null, confidence: 0 };
  const found = RULES.find(([, , pattern]) => pattern.test(key));
  if (!found) return { meaning: null, confidence: 0 };
  const [meaning, confidence] = found;
  const words = key.split(' ').length;
  return { meaning, confidence: words > 14 ? confidence / 2 : confidence };
}

export function isTickTitle(title: string): boolean {
  return FIELD_TICK.test(titleKey(leafOf(title)));
}

// Titles, and the places and bodies of a list's cells, come again and again.
const keys = new Map<string, string>();

/** Without column numbers '(3)', marks of what must be filled in '(*)', and marks of what goes there. */
export function titleKey(title: string): string {
  const known = keys.get(title);
  if (known !== undefined) return known;
  const key = searchKey(title.replace(/\(\s*(?:\d{1,2}|\*)\s*\)/g, ' ').replace(/[<>]/g, ' '));
  if (keys.size < 5_000 && title.length <= 160) keys.set(title, key);
  return key;
}

/** The lowest line of a joined title: 'Tư pháp' of 'Lĩnh vực: Tư pháp'. */
export function leafOf(title: string): string {
  return title
    .slice(title.lastIndexOf(': ') + 1)
    .replace(/\(\s*\d{1,2}\s*\)/, '')
    .trim();
}
