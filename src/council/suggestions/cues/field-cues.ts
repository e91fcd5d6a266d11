import { cuesOf } from './cue-table.ts';
import type { CueTable } from './cue-table.ts';
import {
  ADMINISTRATION,
  CULTURE_SPORT,
  EDUCATION,
  FINANCE,
  HEALTH,
  JUSTICE,
  LAND,
  OTHER,
  POLICY,
  PUBLIC_ORDER,
  SOCIAL_POLICY,
} from './field-people.ts';
import { AGRICULTURE, CONSTRUCTION, ENVIRONMENT, POWER_WATER, TRANSPORT } from './field-works.ts';

/** The common fields: the code councils start with and the short label lists of petitions use. */
export const COMMON_FIELDS = {
  transport: 'giao thông',
  land: 'đất đai',
  agriculture: 'nông nghiệp',
  'social-policy': 'chính sách xã hội',
  construction: 'xây dựng-quy hoạch',
  'power-water': 'điện nước',
  environment: 'môi trường',
  education: 'giáo dục',
  health: 'y tế',
  'public-order': 'an ninh trật tự',
  administration: 'hành chính',
  'culture-sport': 'văn hoá-thể thao',
  finance: 'tài chính-ngân sách',
  justice: 'tư pháp',
  policy: 'cơ chế chính sách',
  other: 'khác',
} as const;
export type CommonField = keyof typeof COMMON_FIELDS;

const TABLES: Readonly<Record<CommonField, CueTable>> = {
  transport: TRANSPORT,
  land: LAND,
  agriculture: AGRICULTURE,
  'social-policy': SOCIAL_POLICY,
  construction: CONSTRUCTION,
  'power-water': POWER_WATER,
  environment: ENVIRONMENT,
  education: EDUCATION,
  health: HEALTH,
  'public-order': PUBLIC_ORDER,
  administration: ADMINISTRATION,
  'culture-sport': CULTURE_SPORT,
  finance: FINANCE,
  justice: JUSTICE,
  policy: POLICY,
  other: OTHER,
};

export const FIELD_CUES = cuesOf(TABLES);
