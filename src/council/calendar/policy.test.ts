import { expect, it } from 'vitest';
import { tableOf } from '#test/seated.ts';
import { mayNotConfirmDeadline, mayNotManageCalendar } from './policy.ts';

it('tells who keeps the calendar, and who takes a deadline as the council’s own', () => {
  expect(tableOf([mayNotManageCalendar, mayNotConfirmDeadline])).toEqual([
    'chair xx',
    'viceChair xx',
    'member ..',
    'committee ..',
    'chief x.',
    'clerk x.',
    'communeClerk x.',
    'registry ..',
    'delegate ..',
    'executive ..',
    'department ..',
    'front ..',
    'admin x.',
    'communeAdmin x.',
    'auditor ..',
  ]);
});
