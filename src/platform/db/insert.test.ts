import { describe, expect, it } from 'vitest';
import { insertion, known, LookedUp, Vector } from './insert.ts';
import { asOne } from './later.ts';

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

describe('a value that the database looks up', () => {
  const question = { text: 'select id from rooms where house = $1 and floor = $2', number: 1 };
  const looked = (parameters: readonly unknown[]) => new LookedUp({ ...question, parameters });

  it('stands in the row as its question, and is returned', () => {
    const { sql, parameters } = insertion('things', [{ a: 1, b: looked(['h', 2]), c: 3 }]);
    expect(sql).toBe(
      'insert into "things" ("a", "b", "c") values ($1, (select id from rooms where house = $2 and floor = $3), $4) returning "b" as found_0',
    );
    expect(parameters).toEqual([1, 'h', 2, 3]);
  });

  it('is told to whoever waits for it, through whichever row the statement ends with', () => {
    const [first, last] = [looked(['h', 2]), looked(['i', 3])];
    const one = asOne([
      insertion('things', [{ a: first }]),
      insertion('others', [{ b: 7 }]),
      insertion('things', [{ c: 8, a: last }]),
    ]);
    expect(one?.sql).toMatch(
      /returning "a" as found_0\), w1 as .* returning "a" as found_0, \(select found_0 from w0\) as w0_0$/,
    );
    one?.told?.forEach((tell, at) => tell(`found ${at}`));
    expect([known(last), known(first), known('given')]).toEqual(['found 0', 'found 1', 'given']);
  });

  it('is not known before the row is written, and never for several rows', () => {
    expect(() => looked([]).value).toThrow('not written yet');
    expect(() => insertion('things', [{ a: looked([]) }, { a: looked([]) }])).toThrow(RangeError);
  });
});
