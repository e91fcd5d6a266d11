import { expect, test } from 'vitest';
import { PageShelf } from './page-shelf.ts';

const page = (size: number) => ({ bytes: new Uint8Array(size * 1_024) });

test('the page that was not asked for longest makes room, and no more is held than allowed', () => {
  const shelf = new PageShelf({ mostBytes: 100 * 1_024, largest: 60 * 1_024 });
  shelf.put('a', page(40));
  shelf.put('b', page(40));
  expect(shelf.get('a')).toBeDefined();
  shelf.put('c', page(40));
  expect(shelf.get('b')).toBeUndefined();
  expect(shelf.get('a')).toBeDefined();
  expect(Math.floor(shelf.bytes / 1_024)).toBe(82);
});

test('a page drawn anew takes the place of the old one; one too large is not kept, nor what it was before', () => {
  const shelf = new PageShelf({ mostBytes: 100 * 1_024, largest: 60 * 1_024 });
  shelf.put('a', page(40));
  shelf.put('a', page(50));
  expect(Math.floor(shelf.bytes / 1_024)).toBe(51);
  shelf.put('a', page(61));
  expect(shelf.get('a')).toBeUndefined();
  expect(shelf.bytes).toBe(0);
});

test('addresses without end, each as long as it likes, hold no more than allowed', () => {
  const shelf = new PageShelf({ mostBytes: 100 * 1_024, largest: 60 * 1_024 });
  for (let n = 0; n < 100; n += 1) shelf.put(`${n}${'x'.repeat(8 * 1_024)}`, page(0));
  expect(shelf.get(`0${'x'.repeat(8 * 1_024)}`)).toBeUndefined();
  expect(shelf.bytes).toBeLessThanOrEqual(100 * 1_024);
});
