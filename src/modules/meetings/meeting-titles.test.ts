import { expect, it } from 'vitest';
import { day } from '#src/council/calendar/index.ts';
import { titleOnDay, usualTitle } from './meeting-titles.ts';

it('takes the month of a usual name along to another month, and leaves other names alone', () => {
  const names = { bodyName: 'Thường trực', sessionName: null };
  const title = usualTitle('standingSession', day('2027-01-12'), names);
  expect(title).toBe('Phiên họp thường kỳ tháng 01/2027');
  expect(titleOnDay(title, day('2027-01-12'), day('2026-12-28'))).toBe(
    'Phiên họp thường kỳ tháng 12/2026',
  );
  expect(titleOnDay('Phiên họp tháng 1/2027', day('2027-01-12'), day('2027-02-01'))).toBe(
    'Phiên họp tháng 02/2027',
  );
  expect(titleOnDay('Phiên họp chuyên đề', day('2027-01-12'), day('2027-02-01'))).toBe(
    'Phiên họp chuyên đề',
  );
});
