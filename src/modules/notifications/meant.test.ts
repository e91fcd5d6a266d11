import { expect, it } from 'vitest';
import { isMeant, rulesFor } from './rules.ts';

it('a checked paper is told to the seat that is to sign, or to all who may', () => {
  const checked = (signerSeat: string | null) => ({ name: 'paper.checked', data: { signerSeat } });
  const [rule] = rulesFor(checked('chair'));
  expect(rule?.kind).toBe('paper_to_sign');
  const told = (event: ReturnType<typeof checked>) =>
    ['chair', 'viceChair'].filter((seat) => rule && isMeant(rule, event, seat));
  expect(told(checked('chair'))).toEqual(['chair']);
  expect(told(checked(null))).toEqual(['chair', 'viceChair']);
});
