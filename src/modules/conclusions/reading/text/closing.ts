import type { Word } from './words.ts';

/** Longer than this, or with a date in it, a sentence says more than a formula. */
const LONGEST = 45;
const EVERYBODY = '(?<!thu truong )cac (?:co quan|don vi|dia phuong|to chuc|ca nhan|dong chi)';
const CARRIES_OUT = '(?:thuc hien|chap hanh|trien khai)';
const THIS_PAPER =
  '(?:noi dung |cac noi dung )?(?:cua |tai |trong |theo )?(?:thong bao|ket luan|cac ket luan)(?: ket luan)?(?: nay| tren| neu tren)?';

const EVERYBODY_CARRIES_OUT = new RegExp(
  String.raw`(?:^|\b)${EVERYBODY}\b.*\b${CARRIES_OUT}\b.*\b${THIS_PAPER}$`,
);
const ASKED_TO_CARRY_OUT = new RegExp(
  String.raw`^(?:thuong truc [a-z ]*?)?(?:de nghi|yeu cau|mong)?,? ?${EVERYBODY}(?:,? (?:co quan|don vi|dia phuong|ca nhan|to chuc|dong chi|va))*(?: co)?(?: lien quan)?(?:,? (?:va|khan truong|nghiem tuc|chu dong|tich cuc|phoi hop|chat che|to chuc|trien khai|quan triet|nghien cuu|can cu chuc nang|nhiem vu|theo chuc nang|duoc giao|kip thoi|day du|biet))*,? (?:thuc hien|chap hanh|trien khai)(?:,? (?:nghiem tuc|day du|kip thoi|hieu qua|co hieu qua|theo quy dinh|dung quy dinh|dung tien do|va))*$`,
);
const INTRODUCED =
  /^(?:tren day la|nhan duoc|can cu|trong qua trinh|tren co so|theo|voi tinh than)\b[^,]*, /;
const TOLD_TO_KNOW =
  /\bthong bao\b.*\b(?:de|den|toi|cho(?! (?:ong|ba|cong dan|cu tri|nguoi dan|cac ho|ho)\b))\b.*\b(?:biet|de biet)\b(?: va| ,)?(?: to chuc| trien khai)*(?: thuc hien)?$/;

const FORMULA_WORDS: ReadonlySet<string> = new Set(
  `thuong truc hdnd hoi dong nhan dan tinh xa phuong thanh pho huyen dac khu de nghi yeu cau mong cac moi toan the co quan don vi dia phuong to chuc ca nhan dong chi thu truong lanh dao nganh doan ap thon khom so lien quan va cung thanh vien
phoi hop thuc hien chap hanh thi hanh trien khai nghiem tuc khan truong chu dong tich cuc kip thoi day du hieu qua dung quy dinh theo chuc nang nhiem vu duoc giao can cu quan triet nghien cuu chat che tien do noi dung thong bao ket luan nay tren neu tai cua trong chiu trach nhiem biet tot bao dam truc thuoc , - /`.split(
    /\s+/,
  ),
);
const CARRYING_OUT = /\b(?:cac|moi|toan the)\b.*\b(?:thuc hien|chap hanh|thi hanh|trien khai)\b/;
const IF_HINDERED =
  /^(?:trong )?qua trinh\b.*\b(?:thuc hien|trien khai)\b.*\b(?:neu|co)\b.*\b(?:vuong mac|kho khan|phat sinh|van de)\b/;

/**
 * The last words of a notice: 'đề nghị các cơ quan triển khai thực hiện nghiêm túc Thông báo này',
 * 'Văn phòng thông báo để các cơ quan biết, thực hiện'. They ask nobody for anything of its own.
 */
export function isClosing(words: readonly Word[], from: number, to: number): boolean {
  const said = words.slice(from, to);
  if (said.length > LONGEST) return false;
  const whole = said
    .filter(({ text }) => !/^[./]$/.test(text))
    .map((word) => word.plain)
    .join(' ')
    .trim();
  const own = whole.replaceAll(' ,', ',').replace(INTRODUCED, '');
  if (/\d/.test(own)) return false;
  const plain = /\d/.test(whole) ? own : whole;
  const isAllFormula = own
    .replaceAll(',', ' ,')
    .split(' ')
    .every((one) => FORMULA_WORDS.has(one));
  return (
    (isAllFormula && CARRYING_OUT.test(own)) ||
    IF_HINDERED.test(plain) ||
    ASKED_TO_CARRY_OUT.test(own) ||
    EVERYBODY_CARRIES_OUT.test(plain) ||
    TOLD_TO_KNOW.test(plain)
  );
}
