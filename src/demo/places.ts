import { TERM_2026 } from '#src/council/bodies/index.ts';

export const PROVINCE = '42';

/** The communes of the demo, each with hamlets and residential groups to place petitions in. */
export const COMMUNES = {
  '18568': ['thôn Xuân Hải', 'thôn Hồng Lạc', 'thôn Yên Điềm', 'tổ dân phố Phú Nghĩa'],
  '18073': ['tổ dân phố 3', 'tổ dân phố 7', 'khối phố Tân Quý', 'tổ dân phố Đông Tiến'],
  '18583': ['thôn Mai Lâm', 'thôn Đông Vinh', 'thôn Liên Tân'],
  '18562': ['thôn Nam Thượng', 'thôn Đan Trung', 'tổ dân phố 5'],
  '18673': ['thôn Trung Thành', 'tổ dân phố 9', 'thôn Nguyễn Đối'],
  '18406': ['thôn Phúc Sơn', 'tổ dân phố Hồng Vinh', 'thôn Làng Khánh'],
  '18823': ['tổ dân phố Liên Giang', 'tổ dân phố Long Sơn', 'tổ dân phố Hải Phong'],
  '18496': ['thôn Phú Lâm', 'tổ dân phố 2', 'thôn Tân Hương'],
} as const satisfies Record<string, readonly string[]>;
export type CommuneCode = keyof typeof COMMUNES;
export const COMMUNE_CODES = Object.keys(COMMUNES) as CommuneCode[];
export const LOC_HA: CommuneCode = '18568';
/** The one council that has not confirmed its deadline rules yet. */
export const UNCONFIRMED: CommuneCode = '18583';

export const SEATED_FROM = TERM_2026.startsOn;

/** The council's sessions, as days before (-) or after the day the demo is loaded. */
export const SESSIONS = [
  { number: 1, kind: 'regular', opens: -210, closes: -209 },
  { number: 2, kind: 'regular', opens: -130, closes: -128 },
  { number: 3, kind: 'thematic', opens: -50, closes: -50 },
  { number: 4, kind: 'regular', opens: 16, closes: 18 },
] as const;
export const SESSION_NAMES = [
  'Kỳ họp thứ nhất',
  'Kỳ họp thứ hai',
  'Kỳ họp thứ ba (chuyên đề)',
  'Kỳ họp thứ tư',
] as const;

/** A commune meets a few days before the province. */
export const COMMUNE_EARLIER = 3;
