import { describe, expect, it } from 'vitest';
import { expand } from '#src/council/bodies/index.ts';
import type { Permission } from '#src/council/bodies/index.ts';
import { ACTS, actRule, DUTY_ACTS } from './acts.ts';
import type { DutyAct, Party } from './acts.ts';
import { checkAct, isLate } from './rules.ts';
import type { ActorFacts, Duty } from './rules.ts';
import { DUTY_STATES } from './schema.ts';
import type { DutyState } from './schema.ts';
import { aDuty, TODAY } from './test-data/a-duty.ts';

function facts(
  parties: readonly Party[],
  permissions: readonly Permission[],
  more: Partial<ActorFacts> = {},
): ActorFacts {
  return {
    parties: new Set(parties),
    permissions: expand(permissions),
    owes: parties.includes('debtor'),
    enteredDebtorAct: false,
    onBehalf: false,
    openParts: 0,
    ...more,
  };
}

const chair = facts(['creditor'], ['duties.settle', 'duties.escalate']);
const clerk = facts(['creditor'], ['duties.place', 'duties.urge', 'duties.on_behalf'], {
  onBehalf: true,
});
const debtor = facts(['debtor'], ['duties.owe']);
const executive = facts(['debtor'], ['duties.delegate']);
const giver = facts(['giver'], ['duties.delegate']);
const watcher = facts(['watcher'], ['duties.verify']);
const auditor = facts(['creditor'], ['duties.follow']);
const stranger = facts([], ['duties.settle', 'duties.owe']);
const clock = facts(['clock'], []);

const people = { chair, clerk, debtor, executive, giver, watcher, auditor, stranger, clock };
type Person = keyof typeof people;

/** y: may; a dot: may not. In the order of `people`. */
const MATRIX: Readonly<Record<DutyAct, string>> = {
  accept: '. y y y . . . . .',
  decline: '. y y y . . . . .',
  report: '. y y y . . . . .',
  answer: '. y y y . . . . .',
  delegate: '. y . y . . . . .',
  verify: 'y y . . y y . . .',
  settle: 'y . . . y . . . .',
  return: 'y . . . y . . . .',
  extend: 'y . . . y . . . .',
  pause: 'y . . . y . . . .',
  resume: 'y . . . y . . . .',
  transfer: 'y y . . y . . . .',
  urge: 'y y . . y . . . y',
  escalate: 'y . . . . . . . .',
  note: 'y y y y y y y . .',
  lift: 'y . . . y . . . .',
  reopen: 'y . . . y . . . .',
};

function ready(act: DutyAct): Duty {
  const from = Object.keys(actRule(act).moves) as DutyState[];
  const state = from.includes('working') ? 'working' : (from[0] ?? 'assigned');
  return aDuty({
    state,
    ...(act === 'resume' ? { paused_on: TODAY, pause_reason: 'chờ hướng dẫn' } : {}),
  });
}

describe('who may', () => {
  const rows = DUTY_ACTS.flatMap((act) =>
    MATRIX[act]
      .split(' ')
      .map((mark, at) => ({ act, person: Object.keys(people)[at] as Person, may: mark === 'y' })),
  );
  it.each(rows)('$act by $person: $may', ({ act, person, may }) => {
    expect(checkAct(ready(act), act, people[person]) === null).toBe(may);
  });
});

describe('from which state', () => {
  const everybody = facts(
    ['creditor', 'debtor'],
    ['duties.settle', 'duties.escalate', 'duties.delegate'],
    { owes: false },
  );
  const rows = DUTY_ACTS.flatMap((act) => DUTY_STATES.map((state) => ({ act, state })));
  it.each(rows)('$act from $state', ({ act, state }) => {
    const paused = act === 'resume' ? { paused_on: TODAY, pause_reason: 'x' } : {};
    const reason = checkAct(aDuty({ state, ...paused }), act, everybody);
    expect(reason === null).toBe(Object.hasOwn(ACTS[act].moves, state));
  });

  it.each([
    ['settle', 'working', 'duties.not_answered'],
    ['settle', 'settled', 'duties.ended'],
    ['answer', 'settled', 'duties.ended'],
    ['accept', 'working', 'duties.already_accepted'],
    ['urge', 'answered', 'duties.already_answered'],
    ['reopen', 'working', 'duties.not_ended'],
    ['lift', 'lifted', 'duties.ended'],
  ] as const)('%s from %s says %s', (act, state, reason) => {
    expect(checkAct(aDuty({ state }), act, everybody)).toBe(reason);
  });

  it('pauses once, and only what has a date', () => {
    expect(checkAct(aDuty({ paused_on: TODAY, pause_reason: 'x' }), 'pause', chair)).toBe(
      'duties.paused',
    );
    expect(checkAct(aDuty({ due_on: null }), 'pause', chair)).toBe('duties.no_due');
    expect(checkAct(aDuty({}), 'resume', chair)).toBe('duties.not_paused');
  });

  it('takes no measure after the last', () => {
    expect(checkAct(aDuty({ escalation_step: 7 }), 'escalate', chair)).toBe('duties.last_step');
  });
});

describe('who judges', () => {
  const JUDGING = DUTY_ACTS.filter((act) => ACTS[act].judges);

  it('is: verify, settle, return, lift, reopen', () => {
    expect(JUDGING.toSorted()).toEqual(['lift', 'reopen', 'return', 'settle', 'verify']);
  });

  it.each(JUDGING)('%s is never for the one who owes, whatever the seat holds', (act) => {
    const both = facts(['creditor', 'debtor'], ['duties.settle']);
    expect(checkAct(ready(act), act, both)).toBe('duties.own_debt');
    expect(checkAct(ready(act), act, { ...chair, owes: true })).toBe('duties.own_debt');
    expect(checkAct(ready(act), act, debtor)).toBe('duties.own_debt');
  });

  it.each(JUDGING)('%s is never for whoever entered the act of the debtor', (act) => {
    const entered = { ...chair, enteredDebtorAct: true };
    expect(checkAct(ready(act), act, entered)).toBe('duties.entered_debtor_act');
    const byRoom = { ...entered, permittedByRoom: true };
    expect(checkAct(ready(act), act, byRoom)).toBe('duties.entered_debtor_act');
  });

  it('a room that asked its own policy needs no permission here', () => {
    const byRoom = facts(['creditor'], [], { permittedByRoom: true });
    expect(checkAct(ready('settle'), 'settle', byRoom)).toBeNull();
  });
});

describe('late', () => {
  it.each([
    ['the due day itself', { due_on: TODAY }, false],
    ['the day after', { due_on: '2026-11-19' }, true],
    ['answered', { due_on: '2026-11-19', state: 'answered' }, false],
    ['paused', { due_on: '2026-11-19', paused_on: '2026-11-01' }, false],
    ['only proposed', { due_on: '2026-11-19', due_is_proposed: true }, false],
    ['without a date', { due_on: null }, false],
  ] as const)('%s', (_, change, late) => {
    expect(isLate(aDuty(change), TODAY)).toBe(late);
  });
});
