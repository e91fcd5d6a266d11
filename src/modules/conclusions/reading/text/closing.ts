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
  /\bthong bao\b.*\b(?:de|den|toi|cho)\b.*\b(?:biet|de biet)\b(?: va| ,)?(?: to chuc| trien khai)*(?: thuc hien)?$/;

/**
 * The last words of a notice: 'đề nghị các cơ quan triển khai thực hiện nghiêm túc Thông báo này',
 * 'Văn phòng thông báo để các cơ quan biết, thực hiện'. They ask nobody for anything of its own.
 */
export function isClosing(words: readonly Word[], from: number, to: number): boolean {
  const said = words.slice(from, to);
  if (said.length > LONGEST || said.some(({ kind }) => kind === 'number')) return false;
  const plain = said
    .filter(({ text }) => !/^[./]$/.test(text))
    .map((word) => word.plain)
    .join(' ')
    .trim();
  return (
    ASKED_TO_CARRY_OUT.test(plain.replaceAll(' ,', ',').replace(INTRODUCED, '')) ||
    EVERYBODY_CARRIES_OUT.test(plain) ||
    TOLD_TO_KNOW.test(plain)
  );
}
