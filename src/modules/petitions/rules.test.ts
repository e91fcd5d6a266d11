import { describe, expect, it } from 'vitest';
import type { PetitionAct } from './rules.ts';
import {
  ACTS,
  actRule,
  discrepancyAfter,
  endingRefuses,
  directionTo,
  endReasonRefuses,
  findingRefuses,
  isOnTime,
  PETITION_ACTS,
  publicLabelOf,
  stateAfter,
  stateRefuses,
  voicesOf,
} from './rules.ts';
import type { PetitionState } from './schema.ts';
import { PETITION_STATES } from './schema.ts';
import { sendsTheLetter, stepAfter } from './batch-rules.ts';

const O = 'yes';
/** From which states each act is possible: the table a clerk can read. */
// prettier-ignore
const POSSIBLE: Readonly<Record<PetitionAct, Partial<Record<PetitionState, typeof O>>>> = {
  classify:   { recorded: O, classified: O, declined: O },
  propose:    { classified: O, declined: O },
  withdraw:   { proposed: O },
  forward:    { proposed: O },
  accept:     { forwarded: O },
  decline:    { forwarded: O, accepted: O },
  refer:      { forwarded: O, accepted: O, in_progress: O },
  assign:     { forwarded: O, accepted: O, in_progress: O, following: O },
  report:     { accepted: O, in_progress: O, following: O },
  answer:     { forwarded: O, accepted: O, in_progress: O, answered: O, following: O },
  evaluate:   { answered: O },
  verify:     Object.fromEntries(PETITION_STATES.map((state) => [state, O])),
  urge:       { forwarded: O, accepted: O, in_progress: O, following: O },
  extend:     { forwarded: O, accepted: O, in_progress: O, following: O },
  pause:      { forwarded: O, accepted: O, in_progress: O, following: O },
  resume:     { forwarded: O, accepted: O, in_progress: O, following: O },
  escalate:   { forwarded: O, accepted: O, in_progress: O, answered: O, following: O },
  carry_over: { recorded: O, classified: O, proposed: O, forwarded: O, accepted: O, declined: O, in_progress: O, answered: O, following: O },
  end:        { recorded: O, answered_on_spot: O, classified: O, forwarded: O, accepted: O, declined: O, in_progress: O, answered: O, following: O },
  reopen:     { ended: O, answered_on_spot: O },
  tell:       { answered_on_spot: O, answered: O, following: O, ended: O },
  merge:      { recorded: O, answered_on_spot: O, classified: O, declined: O },
  unmerge:    Object.fromEntries(PETITION_STATES.map((state) => [state, O])),
  raise_again: Object.fromEntries(PETITION_STATES.map((state) => [state, O])),
  together:   { recorded: O, answered_on_spot: O, classified: O, proposed: O, forwarded: O, accepted: O, declined: O, in_progress: O, answered: O, following: O },
  leave_together: Object.fromEntries(PETITION_STATES.map((state) => [state, O])),
};

describe('the table of acts', () => {
  for (const act of PETITION_ACTS) {
    it(`${act} is possible exactly where it should be`, () => {
      for (const state of PETITION_STATES) {
        expect([state, stateRefuses(act, state) === null]).toEqual([
          state,
          POSSIBLE[act][state] === O,
        ]);
      }
    });
  }

  it('leads only to states there are', () => {
    for (const act of PETITION_ACTS) {
      const { to } = actRule(act);
      const targets = typeof to === 'string' ? [to] : Object.values(to);
      for (const target of targets) expect(['same', ...PETITION_STATES]).toContain(target);
    }
  });

  it('lets every state be left, and the end only by continuing to follow', () => {
    const leaves = (act: PetitionAct) => actRule(act).to !== 'same';
    const ways = (state: PetitionState) =>
      PETITION_ACTS.filter((act) => leaves(act) && !stateRefuses(act, state));
    expect(PETITION_STATES.filter((state) => ways(state).length === 0)).toEqual([]);
    expect(ways('ended')).toEqual(['reopen']);
  });

  it('evaluates into the end, following or a new round', () => {
    expect(stateAfter('evaluate', 'answered', 'end')).toBe('ended');
    expect(stateAfter('evaluate', 'answered', 'follow')).toBe('following');
    expect(stateAfter('evaluate', 'answered', 'ask_again')).toBe('in_progress');
    expect(() => stateAfter('evaluate', 'answered')).toThrow(RangeError);
  });

  it('says why: what is being signed, ended, not answered', () => {
    expect(stateRefuses('end', 'proposed')).toBe('petitions.in_batch');
    expect(stateRefuses('urge', 'ended')).toBe('petitions.already_ended');
    expect(stateRefuses('evaluate', 'accepted')).toBe('petitions.nothing_to_evaluate');
    expect(ACTS.evaluate.otherwise).toBe('petitions.nothing_to_evaluate');
  });
});

describe('the reason of a refusal fits the state', () => {
  it.each([
    ['propose', 'recorded', 'not_classified'],
    ['propose', 'proposed', 'in_batch'],
    ['propose', 'forwarded', 'already_forwarded'],
    ['propose', 'answered', 'already_forwarded'],
    ['propose', 'answered_on_spot', 'answered_there'],
    ['propose', 'ended', 'already_ended'],
    ['accept', 'recorded', 'not_forwarded'],
    ['accept', 'in_progress', 'already_accepted'],
    ['accept', 'answered', 'already_answered'],
    ['report', 'classified', 'not_forwarded'],
    ['report', 'forwarded', 'not_accepted'],
    ['report', 'answered', 'already_answered'],
    ['assign', 'answered', 'already_answered'],
    ['assign', 'declined', 'was_returned'],
    ['decline', 'in_progress', 'work_begun'],
    ['urge', 'answered', 'already_answered'],
    ['urge', 'recorded', 'not_forwarded'],
    ['evaluate', 'recorded', 'not_forwarded'],
    ['evaluate', 'accepted', 'nothing_to_evaluate'],
    ['classify', 'forwarded', 'already_sent'],
    ['reopen', 'recorded', 'not_ended'],
    ['withdraw', 'recorded', 'not_in_batch'],
  ] as const)('%s, %s: %s', (act, state, reason) => {
    expect(stateRefuses(act, state)).toBe(`petitions.${reason}`);
  });
});

describe('ending', () => {
  const petition = { kind: 'petition', state: 'classified', hasReply: false } as const;
  it('notes opinions only', () => {
    expect(endReasonRefuses('noted', petition)).toBe('petitions.only_opinions_are_noted');
    expect(endReasonRefuses('noted', { ...petition, kind: 'opinion' })).toBeNull();
  });
  it('is resolved or explained only by a reply', () => {
    expect(endReasonRefuses('resolved', petition)).toBe('petitions.needs_reply_first');
    expect(endReasonRefuses('resolved', { ...petition, hasReply: true })).toBeNull();
    expect(endReasonRefuses('explained', { ...petition, state: 'answered_on_spot' })).toBeNull();
  });
  it('tells voters that answered is not resolved', () => {
    expect(publicLabelOf('answered', null)).toBe('answered');
    expect(publicLabelOf('ended', 'resolved')).toBe('resolved');
    expect(publicLabelOf('ended', 'explained')).toBe('explained');
    expect(publicLabelOf('ended', 'duplicate')).toBe('ended');
  });
});

describe('on time', () => {
  it('is computed on the boundary day, and a proposed date proves nothing', () => {
    const due = { dueOn: '2026-11-10', proposed: false };
    expect(isOnTime(due, '2026-11-10')).toBe(true);
    expect(isOnTime(due, '2026-11-11')).toBe(false);
    expect(isOnTime({ ...due, proposed: true }, '2026-11-11')).toBeNull();
    expect(isOnTime({ dueOn: null, proposed: false }, '2026-11-11')).toBeNull();
  });
});

describe('checking on the ground', () => {
  it('before a reply records what is there, after it compares', () => {
    expect(findingRefuses('seen', false)).toBeNull();
    expect(findingRefuses('no', false)).toBe('petitions.finding_needs_reply');
    expect(findingRefuses('seen', true)).toBe('petitions.finding_needs_verdict');
    expect(findingRefuses('partly', true)).toBeNull();
  });
  it('asks for words where a case ends against a check or a voter’s word', () => {
    const quiet = { has_discrepancy: false, voter_reported: false };
    expect(endingRefuses(quiet, '')).toBeNull();
    expect(endingRefuses({ ...quiet, has_discrepancy: true }, '')).toBe(
      'petitions.check_says_otherwise',
    );
    expect(endingRefuses({ ...quiet, voter_reported: true }, '')).toBe(
      'petitions.voter_says_otherwise',
    );
    expect(endingRefuses({ ...quiet, voter_reported: true }, 'Đã xem tại chỗ.')).toBeNull();
  });

  it('marks a discrepancy until a later check matches', () => {
    expect(discrepancyAfter('no', false)).toBe(true);
    expect(discrepancyAfter('partly', false)).toBe(true);
    expect(discrepancyAfter('matches', true)).toBe(false);
    expect(discrepancyAfter('seen', true)).toBe(true);
  });
});

describe('where a petition goes', () => {
  const commune = { councilId: 'c1', tier: 'commune' } as const;
  const province = { councilId: 'p1', tier: 'province' } as const;
  it.each([
    [commune, { councilId: 'c1', kind: 'executive', tier: 'commune' }, 'executive'],
    [commune, { councilId: 'p1', kind: 'standingCommittee', tier: 'province' }, 'up'],
    [commune, { councilId: 'c2', kind: 'executive', tier: 'commune' }, 'sideways'],
    [province, { councilId: 'c1', kind: 'executive', tier: 'commune' }, 'down'],
    [province, { councilId: null, kind: 'assemblyDelegation', tier: null }, 'assembly'],
    [province, { councilId: null, kind: 'power', tier: null }, 'sideways'],
  ] as const)('%o → %o is %s', (from, to, direction) => {
    expect(directionTo(from, to)).toBe(direction);
  });
});

describe('the voices a petition speaks for', () => {
  it('are its own raisings without those counted elsewhere, and those merged into it', () => {
    expect(voicesOf({ times_raised: 5, raised_elsewhere: 2, merged_voices: 10 })).toBe(13);
  });
});

describe('the steps of a list', () => {
  const whole = ['committee', 'office', 'signer', 'registry'] as const;
  it('follow the order of the office, whichever are switched on', () => {
    expect(stepAfter(whole, 'draft')).toBe('committee');
    expect(stepAfter(whole, 'committee')).toBe('office');
    expect(stepAfter(whole, 'registry')).toBe('issued');
    expect(stepAfter(['signer'], 'draft')).toBe('signer');
    expect(stepAfter(['registry', 'office'], 'draft')).toBe('office');
    expect(stepAfter([], 'draft')).toBe('issued');
  });
  it('leave a step switched off meanwhile', () => {
    expect(stepAfter(['signer'], 'committee')).toBe('signer');
    expect(stepAfter(['committee'], 'signer')).toBe('issued');
  });
  it('know which one sends the letter', () => {
    expect(sendsTheLetter(whole, 'signer')).toBe(false);
    expect(sendsTheLetter(['signer'], 'signer')).toBe(true);
  });
});
