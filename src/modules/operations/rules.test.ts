import { describe, expect, it } from 'vitest';
import { judge } from './rules.ts';
import type { OperationFacts, Sign } from './rules.ts';

const now = new Date('2026-11-23T03:00:00Z');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const HOURS = 60;
const DAYS = 24 * HOURS;

const well: OperationFacts = {
  now,
  backedUpAt: ago(6 * HOURS),
  backupFailedAt: null,
  waitingJobs: 2,
  failedJobs: 0,
  oldestDueAt: null,
  clockDriftMs: 120,
  missingYears: [],
  freeMb: 80_000,
  unsealed: 3,
  oldestUnsealedAt: ago(1),
  newestEventAt: ago(0),
  mailsGivenUp: 0,
  isMailOn: true,
  mailsWaiting: 4,
  oldestMailAt: ago(2),
};

const levelOf = (sign: Sign, facts: Partial<OperationFacts>) =>
  judge({ ...well, ...facts }).find((one) => one.sign === sign)?.level;

describe('signs of the installation', () => {
  it('are all good where all is well', () => {
    expect(judge(well).every(({ level }) => level === 'good')).toBe(true);
  });

  it.each<[Sign, Partial<OperationFacts>, string]>([
    ['backup', { backedUpAt: null }, 'act'],
    ['backup', { backedUpAt: ago(8 * DAYS) }, 'act'],
    ['backup', { backedUpAt: ago(3 * DAYS) }, 'watch'],
    ['backup', { backupFailedAt: ago(10) }, 'watch'],
    ['jobs', { failedJobs: 1 }, 'watch'],
    ['jobs', { oldestDueAt: ago(31) }, 'act'],
    ['jobs', { oldestDueAt: ago(5) }, 'good'],
    ['mail', { mailsGivenUp: 1 }, 'watch'],
    ['mail', { isMailOn: false }, 'watch'],
    ['mail', { isMailOn: false, mailsWaiting: 0 }, 'good'],
    ['seals', { oldestUnsealedAt: ago(40) }, 'watch'],
    ['seals', { oldestUnsealedAt: null, unsealed: 0 }, 'good'],
    ['disk', { freeMb: 400 }, 'act'],
    ['disk', { freeMb: 4_000 }, 'watch'],
    ['disk', { freeMb: null }, 'good'],
    ['clock', { clockDriftMs: -90_000 }, 'act'],
    ['clock', { newestEventAt: ago(-2 * DAYS) }, 'watch'],
    ['daysOff', { missingYears: [2027] }, 'watch'],
    ['daysOff', { missingYears: [2026, 2027] }, 'act'],
  ])('%s with %j is %s', (sign, facts, level) => {
    expect(levelOf(sign, facts)).toBe(level);
  });

  it('put what needs somebody first', () => {
    expect(judge({ ...well, backedUpAt: null, mailsGivenUp: 2 }).slice(0, 2)).toEqual([
      { sign: 'backup', level: 'act' },
      { sign: 'mail', level: 'watch' },
    ]);
  });
});
