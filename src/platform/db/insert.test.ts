import { describe, expect, it } from 'vitest';
import { insertion, Vector } from './insert.ts';

const textOf = (...rows: readonly object[]): string => insertion('things', rows).sql;

describe('the text of an insert', () => {
  it('is that of its own shape, whatever was written before', () => {
    expect(textOf({ a: new Vector('x'), b: new Vector('y') })).toBe(
      `insert into "things" ("a", "b") values (to_tsvector('simple', $1), to_tsvector('simple', $2))`,
    );
    expect(textOf({ a: new Vector('x'), b: 'plain' })).toBe(
      `insert into "things" ("a", "b") values (to_tsvector('simple', $1), $2)`,
    );
    expect(textOf({ a: 'plain', b: 'plain' })).toBe(
      'insert into "things" ("a", "b") values ($1, $2)',
    );
    expect(textOf({ a: 1 }, { a: 2 })).toBe('insert into "things" ("a") values ($1), ($2)');
  });

  it('is known by a number: the same for the same shape, another for any other, none for a list', () => {
    const shapeOf = (...rows: readonly object[]) => insertion('things', rows).shape;
    const first = shapeOf({ c: 1, d: new Vector('x') });
    expect(first).toBeGreaterThan(0);
    expect(shapeOf({ c: 2, d: new Vector('y') })).toBe(first);
    const others = [shapeOf({ c: 1, d: 2 }), shapeOf({ c: new Vector('x'), d: 2 })];
    expect(new Set([first, ...others]).size).toBe(3);
    expect(shapeOf(...Array.from({ length: 20 }, () => ({ c: 1, d: 2 })))).toBeUndefined();
  });
});

describe('values of an insert', () => {
  it('stand in the order of the first row’s columns', () => {
    const { parameters } = insertion('things', [
      { a: 1, b: new Vector('words') },
      { b: new Vector('more'), a: null },
    ]);
    expect(parameters).toEqual([1, 'words', null, 'more']);
  });

  it.each([
    ['more columns than the first', [{ a: 1 }, { a: 1, b: 2 }]],
    ['fewer columns than the first', [{ a: 1, b: 2 }, { a: 1 }]],
    ['another column', [{ a: 1 }, { b: 1 }]],
    ['a vector where the first has a word', [{ a: 'x' }, { a: new Vector('x') }]],
    ['a word where the first has a vector', [{ a: new Vector('x') }, { a: 'x' }]],
  ])('are refused where a row gives %s', (_, rows) => {
    expect(() => insertion('things', rows)).toThrow(RangeError);
  });
});
