import { describe, expect, it } from 'vitest';
import { tableOf } from '#test/seated.ts';
import {
  mayNotConfirmRules,
  mayNotGiveOwnSlip,
  mayNotRecord,
  mayNotReviseRules,
} from './policy.ts';

describe('who may do what at a sitting', () => {
  it('reads as a table', () => {
    // The screen here, elsewhere; confirm rules, revise them; give the slip asked of the chair.
    const verbs: Parameters<typeof tableOf>[0] = [
      (actor) => mayNotRecord(actor, { council_id: 'here' }),
      (actor) => mayNotRecord(actor, { council_id: 'elsewhere' }),
      mayNotConfirmRules,
      mayNotReviseRules,
      (actor) => mayNotGiveOwnSlip(actor, [{ person_id: 'chair of standingCommittee' }]),
    ];
    expect(tableOf(verbs)).toEqual([
      'chair ..xxx',
      'viceChair ..xx.',
      'member .....',
      'committee .....',
      'chief x..x.',
      'clerk x..x.',
      'communeClerk x..x.',
      'registry .....',
      'delegate .....',
      'executive .....',
      'department .....',
      'front .....',
      'admin ...x.',
      'communeAdmin ...x.',
      'auditor .....',
    ]);
  });
});
