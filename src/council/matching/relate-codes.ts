import { sharedOf } from './overlap.ts';

/** How two sorted sets of codes agree, where wide codes weigh little. */
export interface CodeRelation {
  readonly shared: readonly string[];
  /** 0–1: of the set that says less, the weight both have. */
  readonly share: number;
  /** The weight each says alone; the smaller of the two: what was put in place of something else. */
  readonly exchanged: number;
}

const WIDE = 0.3;

export function relateCodes(
  a: readonly string[],
  b: readonly string[],
  wide: ReadonlySet<string>,
): CodeRelation {
  const shared = sharedOf(a, b);
  const weigh = (codes: readonly string[]): number =>
    codes.reduce((sum, code) => sum + (wide.has(code) ? WIDE : 1), 0);
  const [ofA, ofB, ofBoth] = [weigh(a), weigh(b), weigh(shared)];
  return {
    shared,
    share: Math.min(ofA, ofB) === 0 ? 0 : ofBoth / Math.min(ofA, ofB),
    exchanged: Math.min(ofA - ofBoth, ofB - ofBoth),
  };
}

/** From here on each says something of its own that the other does not. */
export const EXCHANGED = 0.9;

export function isExchanged({ exchanged }: CodeRelation): boolean {
  return exchanged >= EXCHANGED;
}
