import { describe, expect, it } from 'vitest';
import { ACTS, afterAppraisal, checkAct, MOVES, nextState, STATES } from './rules.ts';
import type { Act, Facts, State } from './rules.ts';

const NOTHING: Facts = { owed: 0, given: 0, openRoads: 0, endedRoads: 0, hasDraft: false };
const check = (
  act: Act,
  state: State,
  facts: Partial<Facts> = {},
  reported: string | null = null,
) => checkAct(act, { state, reported_session_id: reported }, { ...NOTHING, ...facts });

describe('the table of acts', () => {
  // Rows: states. Columns: what can be done there, whatever else holds.
  it.each<[State, Act[]]>([
    ['submitted', ['receive', 'return', 'withdraw']],
    ['returned', ['resubmit', 'withdraw']],
    [
      'received',
      ['return', 'withdraw', 'assign', 'accept', 'sendBack', 'party', 'agenda', 'written'],
    ],
    [
      'appraising',
      ['withdraw', 'assign', 'handIn', 'accept', 'sendBack', 'lift', 'party', 'agenda', 'written'],
    ],
    ['appraised', ['withdraw', 'assign', 'accept', 'sendBack', 'party', 'agenda', 'written']],
    [
      'deciding',
      ['assign', 'handIn', 'accept', 'sendBack', 'lift', 'party', 'agenda', 'written', 'result'],
    ],
    ['decided', ['accept', 'draft', 'issue']],
    ['answered', ['accept', 'issue', 'unanswer', 'report']],
    ['withdrawn', []],
  ])('%s', (state, acts) => {
    expect(ACTS.filter((act) => MOVES[act][state] !== undefined)).toEqual(acts);
  });

  it('leads only to states there are', () => {
    for (const act of ACTS) {
      for (const to of Object.values(MOVES[act])) expect(STATES).toContain(to);
    }
    expect(nextState('withdraw', 'answered')).toBe('answered');
  });
});

describe('why something cannot be done now', () => {
  it('goes one road at a time', () => {
    expect(check('agenda', 'deciding')).toBeNull();
    expect(check('agenda', 'deciding', { openRoads: 1 })).toBe('opinions.on_its_way');
    expect(check('written', 'received', { openRoads: 1 })).toBe('opinions.on_its_way');
  });

  it('has a result only of a road that ended, and no appraisal owed', () => {
    expect(check('result', 'deciding')).toBe('opinions.no_result_yet');
    expect(check('result', 'deciding', { endedRoads: 1, owed: 1 })).toBe('opinions.appraisal_owed');
    expect(check('result', 'deciding', { endedRoads: 1, given: 1 })).toBeNull();
    expect(check('result', 'appraised', { endedRoads: 1 })).toBe('opinions.not_now');
  });

  it('drafts one document and reports once', () => {
    expect(check('draft', 'decided', { hasDraft: true })).toBe('opinions.has_draft');
    expect(check('report', 'answered')).toBeNull();
    expect(check('report', 'answered', {}, 'session')).toBe('opinions.reported');
    expect(check('report', 'decided')).toBe('opinions.not_now');
  });
});

it.each<[State, number, number, State]>([
  ['received', 1, 0, 'appraising'],
  ['appraising', 1, 1, 'appraising'],
  ['appraising', 0, 1, 'appraised'],
  ['appraising', 0, 0, 'received'],
  ['deciding', 1, 0, 'deciding'],
  ['answered', 1, 0, 'answered'],
])('%s with %i owed and %i given is %s', (state, owed, given, after) => {
  expect(afterAppraisal(state, { owed, given })).toBe(after);
});
