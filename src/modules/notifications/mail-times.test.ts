import { describe, expect, it } from 'vitest';
import { isQuiet, mayMailNow, nextTry, timesOf } from './mail-times.ts';
import { LISTENED, NOTICE_KINDS, NOTICE_RULES, rulesFor, TOLD_BY_NAME } from './rules.ts';

const USUAL_TIMES = {
  mail: 'soon',
  quietFrom: '21:00',
  quietTo: '06:30',
  lastMailAt: null,
} as const;

// 22 November 2026 in Vietnam, which is seven hours ahead.
const at = (time: string): Date => new Date(`2026-11-22T${time}:00+07:00`);

describe('quiet hours', () => {
  it('go over midnight', () => {
    expect(isQuiet(USUAL_TIMES, at('22:15'))).toBe(true);
    expect(isQuiet(USUAL_TIMES, at('05:00'))).toBe(true);
    expect(isQuiet(USUAL_TIMES, at('06:30'))).toBe(false);
    expect(isQuiet({ quietFrom: '12:00', quietTo: '13:30' }, at('12:30'))).toBe(true);
    expect(isQuiet({ quietFrom: '00:00', quietTo: '00:00' }, at('03:00'))).toBe(false);
  });
});

describe('a choice', () => {
  const usual = { mail: 'daily', quietFrom: '20:00', quietTo: '07:00' } as const;
  it('is the council’s until the person makes one', () => {
    expect(timesOf(null, usual)).toEqual(usual);
    expect(timesOf({ mail: null, quietFrom: null, quietTo: null }, usual)).toEqual(usual);
    expect(timesOf({ mail: 'never', quietFrom: null, quietTo: null }, usual).mail).toBe('never');
    expect(timesOf({ mail: null, quietFrom: '12:00', quietTo: '13:00' }, usual)).toEqual({
      mail: 'daily',
      quietFrom: '12:00',
      quietTo: '13:00',
    });
  });

  it('of one hour alone does not count', () => {
    expect(timesOf({ mail: null, quietFrom: '12:00', quietTo: null }, usual)).toEqual(usual);
  });
});

describe('a mail to one person', () => {
  it('leaves at once, then not before half an hour', () => {
    expect(mayMailNow(USUAL_TIMES, at('09:00'))).toBe(true);
    expect(mayMailNow({ ...USUAL_TIMES, lastMailAt: at('08:45') }, at('09:00'))).toBe(false);
    expect(mayMailNow({ ...USUAL_TIMES, lastMailAt: at('08:30') }, at('09:00'))).toBe(true);
  });

  it('leaves once a day from seven where that is chosen', () => {
    const daily = { ...USUAL_TIMES, mail: 'daily' as const };
    expect(mayMailNow(daily, at('06:45'))).toBe(false);
    expect(mayMailNow(daily, at('07:05'))).toBe(true);
    expect(mayMailNow({ ...daily, lastMailAt: at('07:05') }, at('17:00'))).toBe(false);
    const yesterday = new Date(at('07:05').getTime() - 86_400_000);
    expect(mayMailNow({ ...daily, lastMailAt: yesterday }, at('07:05'))).toBe(true);
  });

  it('never leaves where none is wanted, nor in quiet hours', () => {
    expect(mayMailNow({ ...USUAL_TIMES, mail: 'never' }, at('09:00'))).toBe(false);
    expect(mayMailNow(USUAL_TIMES, at('23:00'))).toBe(false);
  });

  it('is tried again ever later, seven times', () => {
    const minutes = (tries: number) =>
      ((nextTry(tries, at('09:00'))?.getTime() ?? 0) - at('09:00').getTime()) / 60_000;
    expect([1, 2, 3, 7].map(minutes)).toEqual([1, 5, 30, 1_440]);
    expect(nextTry(8, at('09:00'))).toBeNull();
  });
});

describe('who is told', () => {
  it('of a list that goes on: those of its next step', () => {
    expect(rulesFor({ name: 'batch.step_passed', data: { next: 'signer' } })).toEqual([
      { kind: 'to_pass', to: 'council', permission: 'petitions.sign' },
    ]);
    expect(rulesFor({ name: 'batch.step_passed', data: { next: 'issued' } })).toEqual([]);
  });

  it('of every kind there is an event', () => {
    const kinds = new Set(
      Object.values(NOTICE_RULES).flatMap((rules) =>
        rules.flatMap(({ kind, instead }) => [kind, instead ?? kind]),
      ),
    );
    const silent = NOTICE_KINDS.filter((kind) => !kinds.has(kind));
    expect(silent).toEqual(['to_pass', ...TOLD_BY_NAME, 'invitee_absent']);
    const absent = { name: 'invitation.answered', data: { answer: 'absent' } };
    expect(rulesFor(absent).map(({ kind }) => kind)).toEqual(['invitee_absent']);
    expect(rulesFor({ ...absent, data: { answer: 'coming' } })).toEqual([]);
    expect(LISTENED.has('batch.step_passed')).toBe(true);
  });
});
