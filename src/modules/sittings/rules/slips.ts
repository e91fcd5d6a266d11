import type { WrittenSlip, WrittenVoter } from '../written-schema.ts';

/** Of each member the newest slip. */
export function newestSlips(slips: readonly WrittenSlip[]): ReadonlyMap<string, WrittenSlip> {
  const newest = new Map<string, WrittenSlip>();
  for (const slip of slips) {
    const known = newest.get(slip.person_id);
    if (!known || known.number < slip.number) newest.set(slip.person_id, slip);
  }
  return newest;
}

export interface SlipCount {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly returned: number;
  readonly waiting: number;
  readonly chairSide: WrittenSlip['answer'] | null;
}

/** Who has not answered stays in the base like one who abstains; the numbers say them apart. */
export function countSlips(
  voters: readonly WrittenVoter[],
  slips: readonly WrittenSlip[],
): SlipCount {
  const newest = newestSlips(slips);
  const answers = voters.flatMap(({ person_id }) => newest.get(person_id)?.answer ?? []);
  const count = (side: WrittenSlip['answer']) => answers.filter((one) => one === side).length;
  const chair = voters.find(({ is_chair }) => is_chair);
  return {
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    returned: answers.length,
    waiting: voters.length - answers.length,
    chairSide: (chair && newest.get(chair.person_id)?.answer) ?? null,
  };
}
