import { describe, expect, it } from 'vitest';
import { aDuty, TODAY } from './test-data/a-duty.ts';
import { applyAct, nextUrgeOn } from './apply-act.ts';

describe('an answer', () => {
  it.each([
    ['on the due day', '2026-11-20', '2026-11-20', null],
    ['the day after', '2026-11-19', '2026-11-20', '2026-11-20'],
    ['before', '2026-11-30', '2026-11-20', null],
  ])('%s', (_, due_on, on, late_since) => {
    const changes = applyAct(aDuty({ due_on }), 'answer', { on, note: 'x' }, TODAY);
    expect(changes.state).toBe('answered');
    expect(changes.late_since ?? null).toBe(late_since);
  });

  it('dated in time corrects a lateness the clock noted before the paper came', () => {
    const duty = aDuty({ due_on: '2026-11-15', late_since: '2026-11-16' });
    expect(applyAct(duty, 'answer', { on: '2026-11-14' }, TODAY).late_since).toBeNull();
    expect(applyAct(duty, 'answer', { on: '2026-11-14' }, TODAY, '2026-10-02').late_since).toBe(
      '2026-10-02',
    );
  });

  it('is not late by a proposed date', () => {
    const duty = aDuty({ due_on: '2026-11-15', due_is_proposed: true });
    expect(applyAct(duty, 'answer', {}, TODAY).late_since).toBeUndefined();
  });

  it('supplemented keeps the day of the first', () => {
    const duty = aDuty({ state: 'answered', answered_on: '2026-11-10' });
    expect(applyAct(duty, 'answer', { on: TODAY }, TODAY)).toEqual({});
  });
});

describe('dates', () => {
  it('an extension keeps the first date on record', () => {
    const changes = applyAct(aDuty({}), 'extend', { dueOn: '2026-12-15', note: 'x' }, TODAY);
    expect(changes).toMatchObject({ due_on: '2026-12-15', first_due_on: '2026-11-30' });
  });

  it('a pause moves the date by as many calendar days as it lasted', () => {
    const paused = aDuty({ paused_on: '2026-11-10', pause_reason: 'chờ hướng dẫn' });
    expect(applyAct(paused, 'resume', {}, TODAY)).toMatchObject({
      due_on: '2026-12-10',
      paused_on: null,
      pause_reason: null,
    });
  });

  it('an answer during a pause is measured against the moved date', () => {
    const paused = aDuty({ due_on: '2026-11-12', paused_on: '2026-11-10', pause_reason: 'x' });
    const changes = applyAct(paused, 'answer', { on: TODAY }, TODAY);
    expect(changes).toMatchObject({ due_on: '2026-11-22', paused_on: null });
    expect(changes.late_since).toBeUndefined();
  });

  it('a return opens the next round with its own date', () => {
    const answered = aDuty({ state: 'answered', answered_on: '2026-11-10' });
    expect(applyAct(answered, 'return', { dueOn: '2026-12-01', note: 'x' }, TODAY)).toMatchObject({
      state: 'working',
      round: 2,
      answered_on: null,
      due_on: '2026-12-01',
      first_due_on: '2026-11-30',
    });
  });
});

describe('an end', () => {
  it.each([
    ['settle', 'answered', { outcome: 'partly' }, 'settled', 'partly'],
    ['decline', 'assigned', { note: 'x' }, 'lifted', 'declined'],
    ['lift', 'working', { note: 'x' }, 'lifted', 'lifted'],
  ] as const)('%s from %s', (act, state, input, to, outcome) => {
    expect(applyAct(aDuty({ state }), act, input, TODAY)).toMatchObject({
      state: to,
      outcome,
      ended_on: TODAY,
    });
  });

  it('reopened goes to work again; a declined one must be accepted again', () => {
    const input = { dueOn: '2026-12-01', note: 'x' };
    const settled = aDuty({ state: 'settled', ended_on: TODAY, outcome: 'completed' });
    expect(applyAct(settled, 'reopen', input, TODAY)).toMatchObject({
      state: 'working',
      round: 2,
      ended_on: null,
      outcome: null,
    });
    const declined = aDuty({ state: 'lifted', ended_on: TODAY, outcome: 'declined' });
    expect(applyAct(declined, 'reopen', input, TODAY)).toMatchObject({
      state: 'assigned',
      accepted_on: null,
    });
  });
});

describe('urging', () => {
  it.each([
    ['letter', 0, 1],
    ['letter', 1, 2],
    ['letter', 2, 2],
    ['letter', 5, 5],
    ['telephone', 0, 0],
    ['message', 1, 1],
    ['inPerson', 0, 0],
    ['clock', 0, 0],
  ] as const)('by %s at step %i leads to %i', (channel, from, to) => {
    const duty = aDuty({ escalation_step: from });
    expect({ ...duty, ...applyAct(duty, 'urge', { channel }, TODAY) }.escalation_step).toBe(to);
  });

  it.each([
    ['2026-11-01', '2026-11-15'],
    ['2026-11-15', '2026-11-23'],
    ['2026-11-23', '2026-11-27'],
    ['2026-11-27', null],
  ])('after %s the clock urges next on %s', (after, next) => {
    expect(nextUrgeOn(aDuty({}), [15, 7, 3], after)).toBe(next);
  });

  it.each([
    { state: 'answered' },
    { due_is_proposed: true },
    { paused_on: TODAY },
    { due_on: null },
  ] as const)('the clock is silent for %j', (change) => {
    expect(nextUrgeOn(aDuty(change), [15, 7, 3], '2026-11-01')).toBeNull();
  });
});
