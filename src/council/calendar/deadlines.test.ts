import { describe, expect, it } from 'vitest';
import { day } from './day.ts';
import { announcedDaysOff } from './days-off.ts';
import { DEADLINE_SEED } from './deadline-seed.ts';
import { computeDeadline, onlyProposes, ruleInForce } from './deadlines.ts';
import type { DeadlineRule } from './deadlines.ts';
import { explainDeadline } from './explain.ts';
import { workCalendar } from './working-days.ts';

const calendar = workCalendar(announcedDaysOff());

const buildRule = (change: Partial<DeadlineRule> = {}): DeadlineRule => ({
  id: 'r1',
  code: 'PET.REPLY.SINGLE',
  amount: 40,
  unit: 'calendar',
  rollForward: false,
  basis: 'Quyết định 33/2017/QĐ-TTg, Điều 12',
  trust: 'verified',
  validFrom: day('2017-09-15'),
  validTo: null,
  confirmedOn: null,
  ...change,
});

describe('computeDeadline', () => {
  it('counts calendar days without the day of receipt', () => {
    const { dueOn, explanation } = computeDeadline(buildRule(), day('2026-10-01'), calendar);
    expect(dueOn).toBe('2026-11-10');
    expect(explanation).toMatchObject({ fellOn: null, proposed: false, steppedOver: [] });
  });

  it('keeps a due day that is a day off, and flags it', () => {
    const { dueOn, explanation } = computeDeadline(
      buildRule({ amount: 15 }),
      day('2026-08-18'),
      calendar,
    );
    expect(dueOn).toBe('2026-09-02');
    expect(explanation.fellOn).toEqual({ day: '2026-09-02', name: 'Quốc khánh' });
    expect(explanation.rolledForward).toBe(false);
  });

  it('moves it on where the rule says so', () => {
    const rule = buildRule({ amount: 15, rollForward: true });
    const { dueOn, explanation } = computeDeadline(rule, day('2026-08-18'), calendar);
    expect(dueOn).toBe('2026-09-03');
    expect(explanation.rolledForward).toBe(true);
  });

  it('counts working days over Tết', () => {
    const rule = buildRule({ amount: 5, unit: 'working' });
    const { dueOn, explanation } = computeDeadline(rule, day('2026-02-12'), calendar);
    expect(dueOn).toBe('2026-02-26');
    expect(explanation.steppedOver).toHaveLength(5);
  });

  it('counts back from its trigger', () => {
    const rule = buildRule({ amount: -3, unit: 'working' });
    expect(computeDeadline(rule, day('2026-09-03'), calendar).dueOn).toBe('2026-08-26');
  });

  it('reports a year without announced days off', () => {
    expect(
      computeDeadline(buildRule(), day('2026-12-01'), calendar).explanation.missingYears,
    ).toEqual([2027]);
  });
});

describe('onlyProposes', () => {
  it.each([
    ['verified', null, false],
    ['unverified', null, true],
    ['borrowed', null, true],
    ['borrowed', '2026-03-02', false],
  ] as const)('%s, confirmed %s: %s', (trust, on, expected) => {
    const confirmedOn = on === null ? null : day(on);
    expect(onlyProposes({ trust, confirmedOn })).toBe(expected);
    const rule = buildRule({ trust, confirmedOn });
    expect(computeDeadline(rule, day('2026-10-01'), calendar).explanation.proposed).toBe(expected);
  });
});

describe('ruleInForce', () => {
  const old = buildRule({ id: 'old', validTo: day('2026-02-28') });
  const current = buildRule({ id: 'new', validFrom: day('2026-03-01') });
  it.each([
    ['2017-09-14', null],
    ['2017-09-15', 'old'],
    ['2026-02-28', 'old'],
    ['2026-03-01', 'new'],
  ])('on %s: %s', (on, id) => {
    expect(ruleInForce([current, old], 'PET.REPLY.SINGLE', day(on))?.id ?? null).toBe(id);
  });

  it('prefers the later of two in force', () => {
    const rules = [buildRule({ id: 'old' }), current];
    expect(ruleInForce(rules, 'PET.REPLY.SINGLE', day('2026-05-01'))?.id).toBe('new');
  });
});

describe('explainDeadline', () => {
  it('lets a clerk count again', () => {
    const rule = buildRule({ amount: 5, unit: 'working', trust: 'borrowed' });
    const deadline = computeDeadline(rule, day('2026-08-27'), calendar);
    expect(explainDeadline(deadline, 'vi')).toBe(
      'Hạn 08/09/2026: 5 ngày làm việc tính từ sau ngày 27/08/2026, theo Quyết định 33/2017/QĐ-TTg, Điều 12. ' +
        'Không tính ngày nghỉ: 31/08 (Nghỉ hoán đổi), 01/09 (Quốc khánh), 02/09 (Quốc khánh). ' +
        'Đây là hạn đề xuất: quy định này chưa được Thường trực HĐND xác nhận.',
    );
    expect(explainDeadline(deadline, 'en')).toContain('5 working days after 27/08/2026');
  });

  it('says what is uncertain', () => {
    const text = explainDeadline(computeDeadline(buildRule(), day('2026-12-01'), calendar), 'vi');
    expect(text).toContain('Chưa có lịch nghỉ năm 2027');
  });
});

describe('the shipped rules', () => {
  it('have each code once, and none is confirmed', () => {
    expect(new Set(DEADLINE_SEED.map((rule) => rule.code)).size).toBe(DEADLINE_SEED.length);
  });

  it('are verified only where a national rule in force was read', () => {
    const verified = DEADLINE_SEED.filter((rule) => rule.trust === 'verified');
    expect(verified.map((rule) => rule.code)).toEqual(['CONTACT.OUT.DECIDE', 'CONTACT.OUT.NOTIFY']);
  });

  it('never take the executive’s petition rules as the council’s own', () => {
    const petitions = DEADLINE_SEED.filter((rule) => rule.code.startsWith('PET.'));
    expect(petitions.map((rule) => rule.trust)).toEqual(petitions.map(() => 'borrowed'));
  });

  it('put the proposals of a programme on 1 March of the year before', () => {
    const seed = DEADLINE_SEED.find((rule) => rule.code === 'PRG.COUNCIL.PROPOSE');
    const rule = { ...seed!, id: 'x', confirmedOn: null };
    for (const year of [2025, 2026, 2027, 2028, 2029])
      expect(computeDeadline(rule, day(`${year}-01-01`), calendar).dueOn).toBe(`${year - 1}-03-01`);
  });
});
