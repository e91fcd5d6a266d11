import { expect, test } from 'vitest';
import { PageShelf } from './page-shelf.ts';
import type { KeptPage } from './page-shelf.ts';

const page = (size: number): KeptPage => ({
  snapshot: '1:1:',
  at: 0,
  bytes: new Uint8Array(size),
  headers: {},
});

test('the page that was not asked for longest makes room, and no more is held than allowed', () => {
  const shelf = new PageShelf({ mostBytes: 100, largest: 60 });
  shelf.put('a', page(40));
  shelf.put('b', page(40));
  expect(shelf.get('a')).toBeDefined();
  shelf.put('c', page(40));
  expect(shelf.get('b')).toBeUndefined();
  expect(shelf.get('a')).toBeDefined();
  expect(shelf.bytes).toBe(80);
});

test('a page drawn anew takes the place of the old one; one too large is not kept, nor what it was before', () => {
  const shelf = new PageShelf({ mostBytes: 100, largest: 60 });
  shelf.put('a', page(40));
  shelf.put('a', page(50));
  expect(shelf.bytes).toBe(50);
  shelf.put('a', page(61));
  expect(shelf.get('a')).toBeUndefined();
  expect(shelf.bytes).toBe(0);
});
