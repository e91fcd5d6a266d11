import { COMMON_WORDS, USUAL_WORDS } from './common-words.ts';

const common = new Set(COMMON_WORDS.split(/\s+/));
const usual = new Set(USUAL_WORDS.split(/\s+/));

/** How much a folded word says about which matter is meant. */
export function weightOf(word: string): number {
  if (common.has(word)) return 0.05;
  if (usual.has(word)) return 0.35;
  return word.length === 1 ? 0.1 : 1;
}
