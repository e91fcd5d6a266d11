export { marksOfText, readMatter } from './read-matter.ts';
export { compareMatters } from './compare.ts';
export { marksOf } from './marks.ts';
export { matchReasonText } from './reasons.ts';
export { evaluatePairs } from './evaluate.ts';
export type { CaseOfPair, PairCase, PairFigures } from './evaluate.ts';
export { MATCH_REASON_CODES } from './matter.ts';
export type { Comparison, MatchReason, MatchReasonCode, Matter } from './matter.ts';
