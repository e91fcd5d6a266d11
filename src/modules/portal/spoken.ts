const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', ' nghìn', ' triệu', ' tỷ'] as const;

/** A whole number below a thousand billions in words: 1_205 is `một nghìn hai trăm linh năm`. */
export function spokenNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e12) return String(value);
  if (value === 0) return DIGITS[0];
  const groups: number[] = [];
  for (let left = value; left > 0; left = Math.floor(left / 1_000)) groups.push(left % 1_000);
  return groups
    .map((group, at) =>
      group === 0 ? '' : `${spokenGroup(group, at < groups.length - 1)}${GROUPS[at] ?? ''}`,
    )
    .toReversed()
    .filter((words) => words !== '')
    .join(' ');
}

function spokenGroup(group: number, isInside: boolean): string {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor((group % 100) / 10);
  const ones = group % 10;
  const words: string[] = [];
  if (hundreds > 0 || isInside) words.push(`${DIGITS[hundreds] ?? ''} trăm`);
  if (tens > 1) words.push(`${DIGITS[tens] ?? ''} mươi`);
  else if (tens === 1) words.push('mười');
  else if (ones > 0 && words.length > 0) words.push('linh');
  if (ones > 0) words.push(lastDigit(ones, tens));
  return words.join(' ');
}

function lastDigit(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 5 && tens > 0) return 'lăm';
  return DIGITS[ones] ?? '';
}

/** Longer ones first: `HĐND` stands inside `TT.HĐND`. A full stop or a slash may join them. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/UBMTTQ|MTTQ/g, 'Ủy ban Mặt trận Tổ quốc'],
  [/ĐĐBQH/g, 'Đoàn đại biểu Quốc hội'],
  [/HĐND/g, 'Hội đồng nhân dân'],
  [/UBND/g, 'Ủy ban nhân dân'],
  [/(?<!\p{L})QL\.?\s?(?=\d)/gu, 'quốc lộ '],
  [/(?<!\p{L})(?:ĐT|TL)\.?\s?(?=\d)/gu, 'đường tỉnh '],
  [/(?<!\p{L})ĐH\.?\s?(?=\d)/gu, 'đường huyện '],
  [/(?<!\p{L})TDP(?!\p{L})/gu, 'tổ dân phố'],
  [/(?<!\p{L})THPT(?!\p{L})/gu, 'trung học phổ thông'],
  [/(?<!\p{L})THCS(?!\p{L})/gu, 'trung học cơ sở'],
  [/(?<!\p{L})GPMB(?!\p{L})/gu, 'giải phóng mặt bằng'],
  [/(?<!\p{L})BHYT(?!\p{L})/gu, 'bảo hiểm y tế'],
  [/(?<!\p{L})NTM(?!\p{L})/gu, 'nông thôn mới'],
  [/(?<=\d)\s?km(?!\p{L})/giu, ' ki-lô-mét'],
  [/(?<!\p{L})km(?=\s?\d)/giu, 'ki-lô-mét '],
  [/(?<=\d)\s?(?:m2|m²)/giu, ' mét vuông'],
  [/(?<=\d)\s?(?:m3|m³)/giu, ' mét khối'],
  [/(?<=\d)\s?m(?![\p{L}\d])/giu, ' mét'],
  [/(?<=\d)\s?ha(?!\p{L})/giu, ' héc-ta'],
  [/(?<=\d)\s?(?:đ|₫|VNĐ)(?!\p{L})/giu, ' đồng'],
  [/(?<=\d)\s?%/g, ' phần trăm'],
  [/(?<=\d)\s?(?:o|°|º|⁰)(?![\p{L}\d])/giu, ' độ'],
];

/** A text as it is read aloud: numbers, days and short forms written out. */
export function spoken(text: string): string {
  let words = text;
  for (const [short, whole] of SHORT) words = words.replaceAll(short, whole);
  return words
    .replaceAll(
      /(?:ngày\s+)?(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/gi,
      (_, day: string, month: string, year: string) =>
        `ngày ${whole(day)} tháng ${whole(month)} năm ${whole(year)}`,
    )
    .replaceAll(/(?<=\d)\s?[-–]\s?(?=\d)/g, ' đến ')
    .replaceAll(/(?<!\d)\d{1,3}(?:\.\d{3})+(?![\d])/g, (digits) =>
      whole(digits.replaceAll('.', '')),
    )
    .replaceAll(
      /(?<!\d)(\d{1,9}),(\d{1,2})(?!\d)/g,
      (_, before: string, after: string) => `${whole(before)} phẩy ${whole(after)}`,
    )
    .replaceAll(/\d+/g, (digits) => whole(digits))
    .replaceAll(/\s*[/–]\s*|(?<=\p{L})\s+-\s+(?=\p{L})/gu, ', ')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}

const whole = (digits: string): string => spokenNumber(Number(digits));
