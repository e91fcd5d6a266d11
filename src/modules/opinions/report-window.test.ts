import { expect, it } from 'vitest';
import { day } from '#src/council/calendar/index.ts';
import { chosenWindow, reportWindows } from './report-window.ts';

const session = (id: string, opens_on: string, closes_on: string | null = null) => ({
  id,
  name: id,
  opens_on,
  closes_on,
});
const first = session('first', '2026-06-20', '2026-06-22');
const second = session('second', '2026-12-08');

it('reaches from the closing day of one session to the opening of the next', () => {
  const windows = reportWindows([second, first], day('2026-11-22'));
  expect(windows.map(({ session: of, from, to }) => [of?.id, from, to])).toEqual([
    ['second', '2026-06-22', '2026-12-08'],
    ['first', null, '2026-06-20'],
  ]);
  expect(chosenWindow(windows, undefined, day('2026-11-22'))?.session?.id).toBe('second');
  expect(chosenWindow(windows, 'first', day('2026-11-22'))?.session?.id).toBe('first');
});

it('goes on until now where no session is planned', () => {
  const windows = reportWindows([first], day('2026-11-22'));
  expect(windows[0]).toMatchObject({ session: null, from: '2026-06-22', to: null });
  expect(chosenWindow(windows, undefined, day('2026-11-22'))?.session).toBeNull();
  expect(reportWindows([], day('2026-11-22'))).toHaveLength(1);
});

it('on the opening day the session is the one that is told', () => {
  const windows = reportWindows([first, second], day('2026-12-08'));
  expect(chosenWindow(windows, undefined, day('2026-12-08'))?.session?.id).toBe('second');
});
