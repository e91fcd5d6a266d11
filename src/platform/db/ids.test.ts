import { expect, it, vi } from 'vitest';
import { isId, madeAt, newId } from './ids.ts';

it('ids stand in the order of their making, however many one millisecond makes', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(Math.abs(madeAt(newId()).getTime() - Date.now())).toBeLessThan(1_000);
});

it('they count on where the clock is put back', () => {
  const before = newId();
  const back = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 60_000);
  expect(newId() > before).toBe(true);
  back.mockRestore();
});
