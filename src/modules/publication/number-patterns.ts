import { STRONG_FAMILIES } from './names/word-lists.ts';

export type NumberKind =
  | 'phone'
  | 'email'
  | 'identity'
  | 'account'
  | 'plot'
  | 'house'
  | 'plate'
  | 'birth'
  | 'position'
  | 'link';

export interface NumberPattern {
  readonly kind: NumberKind;
  readonly pattern: RegExp;
  /** May be the object itself rather than where somebody lives. */
  readonly isUnsure?: true;
}

const of = (kind: NumberKind, ...patterns: readonly RegExp[]): readonly NumberPattern[] =>
  patterns.map((pattern) => ({ kind, pattern }));

/** A few words may stand between what a number is and the number, never a sentence's end. */
const GAP = String.raw`[^\d\n.;]{0,25}`;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const FAMILY = [...STRONG_FAMILIES].map(capital).join('|');
const HOUSE = String.raw`\d{1,4}\p{L}?(?:\/\d{1,4}\p{L}?){0,4}`;

export const NUMBER_PATTERNS: readonly NumberPattern[] = [
  ...of('email', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu),
  ...of(
    'link',
    /(?:https?:\/\/)?(?:(?:www|m|web|vi-vn|oa)\.)?(?:fb\.com|fb\.me|facebook\.com|m\.me|zalo\.me|tiktok\.com|instagram\.com|t\.me|twitter\.com|x\.com|youtube\.com)\/[^\s,;)"”]{1,300}/giu,
  ),
  ...of(
    'account',
    new RegExp(
      String.raw`(?<!\p{L})(?:stk|s[ốo] t[àa]i kho[ảa]n|t[àa]i kho[ảa]n|tk)(?!\p{L})${GAP}\d[\d .-]{4,22}\d(?! ?(?:đồng|dong|triệu|trieu|đ(?!\p{L})))`,
      'giu',
    ),
  ),
  ...of(
    'identity',
    new RegExp(
      String.raw`(?<!\p{L})(?:cccd|cmnd|cmt|c[ăa]n c[ướu]{2}c?(?: c[ôo]ng d[âa]n)?|ch[ứu]ng minh(?: nh[âa]n d[âa]n| th[ưu])?|gi[ấa]y t[ờo]|h[ộo] chi[ếe]u|[đd][ịi]nh danh)(?!\p{L})${GAP}[a-z]?\d[\d .]{6,15}\d`,
      'giu',
    ),
    new RegExp(
      String.raw`(?<!\p{L})(?:bhyt|bhxh|b[ảa]o hi[ểe]m (?:y t[ếe]|x[ãa] h[ộo]i))(?!\p{L})${GAP}(?:[a-z]{2} ?\d )?[a-z]{0,2}\d[\d ]{8,16}\d`,
      'giu',
    ),
    new RegExp(
      String.raw`(?<!\p{L})(?:mst|m[ãa] s[ốo] thu[ếe](?: c[áa] nh[âa]n)?)(?!\p{L})${GAP}\d[\d ]{8,11}\d(?:-\d{3})?`,
      'giu',
    ),
    /(?<![\d\p{L}])[A-Z]{2}\d{13}(?!\d)/gu,
    /(?<![\d.,])(?:\d{12}|0\d{2}[ .]\d{3}[ .]?\d{6}|0\d{3}[ .]\d{4}[ .]\d{4}|\d{13,19})(?!\d)/gu,
  ),
  ...of(
    'plot',
    /(?<!\p{L})(?:số thửa|so thua|thửa(?: đất)?(?: số)?|thua(?: dat)?(?: so)?|tờ (?:bản đồ|bđ)(?: địa chính)?(?: số)?|to (?:ban do|bd)(?: so)?|tờ số)\s{0,2}:?\s{0,2}\d{1,5}(?:[/,-]\d{1,5}){0,3}/giu,
    /(?<!\p{L})(?:gcn\p{L}*|cnqsd[đd]{0,2}|qsd[đd]{1,2}|giấy chứng nhận(?: quyền sử dụng(?: đất)?)?|giay chung nhan(?: quyen su dung(?: dat)?)?|sổ đỏ|so do|sổ hồng|bìa đỏ)(?: số| so| seri(?:al)?)?\W{0,3}(?:\p{Lu}{1,2}\s?)?\d{6,8}(?!\d)/giu,
  ),
  ...of(
    'phone',
    /(?<![\d\p{L}]|\d[.,])(?!\d{1,2}([./-])\d{1,2}\1\d{4})(?:\+?84|\(\+?84\)|\(?[0Oo]\d{0,3}\)?)(?:[ .-]{0,2}\d){7,10}(?!\d)/gu,
    /(?<![\d\p{L}]|\d[.,])[0Oo]\d{2,3}([/ .-])\d{3}\1\d{3,4}(?!\d)/gu,
  ),
  ...of(
    'plate',
    /(?<![\p{L}\d])\d{2}[A-ZĐ]{1,2}\d?[- ]\d{3}[. ]?\d{2}(?!\d)|(?<![\p{L}\d])\d{2}[A-ZĐ]\d?[- ]?\d{4,5}(?!\d)/gu,
  ),
  ...of(
    'birth',
    /(?<!\p{L})(?:(?:ngày )?sinh(?: ngày)?|sn|ngay sinh|sinh ngay)\s?:?\s?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/giu,
    /(?<!\p{L})(?<!(?:học|vệ|phát|tuyển|an|nhân|dưỡng|hy|tái|dân|hoc|ve|phat|thí) )(?:năm sinh|sinh năm|nam sinh|sinh nam|sn)\s?:?\s?(?:19|20)\d{2}(?!\d)/giu,
  ),
  ...of(
    'position',
    /(?<![\d.])\d{1,2}[.,]\d{4,}°?\s?[NB]?\s?[,; ]\s?1\d{2}[.,]\d{4,}°?\s?[EĐ]?/gu,
    /\d{1,2}°\s?\d{1,2}['’′]\s?(?:[\d.,]{1,7}["”″])?\s?[NB]?[,; ]{0,2}1\d{2}°\s?\d{1,2}['’′]\s?(?:[\d.,]{1,7}["”″])?\s?[EĐ]?/gu,
  ),
  ...of(
    'house',
    /(?<!\p{L})(?:số nhà|so nha|nhà số|nha so|địa chỉ(?: nhà)?|dia chi(?: nha)?)\s{0,2}:?\s{0,2}(?:số |so )?\d{1,5}\p{L}?(?:\/\d{1,4}\p{L}?){0,4}/giu,
  ),
  ...[
    new RegExp(
      String.raw`(?<![\d\p{L}/])(?<!(?:kiệt|hẻm|ngõ|ngách|đường|lô|km|quyết|văn bản|công văn|nghị quyết)(?: số)? )\d{1,4}\p{L}?(?:\/\d{1,4}\p{L}?){1,4},? (?:đường |phố )\p{Lu}`,
      'gu',
    ),
    new RegExp(
      String.raw`(?<!\p{L})(?<!(?:đường|kiệt|hẻm|ngõ|lô|văn bản|công văn|nghị quyết|quyết định|trạm|tổ|khu) )[sS]ố ${HOUSE},? (?:đường |phố |Đường )?(?:${FAMILY})(?= \p{Lu})`,
      'gu',
    ),
  ].map((pattern) => ({ kind: 'house' as const, pattern, isUnsure: true as const })),
];
