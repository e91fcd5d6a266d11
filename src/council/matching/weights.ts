import { COMMON_WORDS, USUAL_WORDS } from './lists/common-words.ts';

const common = new Set(COMMON_WORDS.trim().split(/\s+/));
const usual = new Set(USUAL_WORDS.trim().split(/\s+/));

/** How much a folded word says about which matter is meant. */
export function weightOf(word: string): number {
  if (usual.has(word)) return 0.35;
  if (common.has(word)) return 0.05;
  return word.length === 1 ? 0.1 : 1;
}
