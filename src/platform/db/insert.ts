import type { Insertable } from 'kysely';
import type { Tx } from './database.ts';
import { holdBack } from './later.ts';
import type { Write } from './later.ts';
import type { Tables } from './tables.ts';

/** Words from which the database makes a search vector. */
export class Vector {
  readonly words: string;
  constructor(words: string) {
    this.words = words;
  }
}

type Given<Row> = { readonly [Column in keyof Row]: Row[Column] | Vector };

interface Shape {
  readonly sql: string;
  readonly number: number;
}

/** Texts of different shapes that are kept; that of a list is long and hardly comes again. */
const MOST_SHAPES = 500;
const ROWS_OF_A_LIST = 20;
const shapes = new Map<string, Shape>();
let newest = 0;

/**
 * Rows for one table, written with the transaction's next question or its commit (`writeLater`). The text of
 * the statement is made once for its shape: to build it anew for each row costs more than sending it.
 */
export async function insertLater<Name extends keyof Tables>(
  tx: Tx,
  table: Name,
  rows: readonly Given<Insertable<Tables[Name]>>[],
): Promise<void> {
  if (rows.length > 0) await holdBack(tx, insertion(table, rows));
}

/** All rows give the same columns, and words for a vector in the same of them. */
export function insertion(table: string, rows: readonly object[]): Write {
  const first = rows[0] ?? {};
  const columns = Object.keys(first);
  const vectors = Object.values(first).map((value) => value instanceof Vector);
  const parameters: unknown[] = [];
  for (const row of rows) {
    if (row !== first && Object.keys(row).length !== columns.length)
      throw new RangeError(`${table}: the rows give different columns`);
    let at = 0;
    for (const column of columns) {
      parameters.push(valueOf(row[column as keyof typeof row], column, vectors[at] === true));
      at += 1;
    }
  }
  if (rows.length >= ROWS_OF_A_LIST)
    return { sql: textOf(table, columns, vectors, rows.length), parameters };
  const { sql, number } = shapeOf(table, columns, vectors, rows.length);
  return { sql, parameters, shape: number };
}

function valueOf(value: unknown, column: string, isVector: boolean): unknown {
  if (value === undefined) throw new RangeError(`${column} is given in some rows only`);
  if (value instanceof Vector !== isVector)
    throw new RangeError(`${column} is made a search vector in some rows only`);
  return value instanceof Vector ? value.words : value;
}

function shapeOf(
  table: string,
  columns: readonly string[],
  vectors: readonly boolean[],
  rows: number,
): Shape {
  let key = `${table} ${rows} ${columns.join()}`;
  for (let at = vectors.indexOf(true); at !== -1; at = vectors.indexOf(true, at + 1))
    key += ` ${at}`;
  const known = shapes.get(key);
  if (known) return known;
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  const shape = { sql: textOf(table, columns, vectors, rows), number: (newest += 1) };
  shapes.set(key, shape);
  return shape;
}

function textOf(
  table: string,
  columns: readonly string[],
  vectors: readonly boolean[],
  rows: number,
): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const places = columns.map((_column, at) => {
      const place = `$${row * columns.length + at + 1}`;
      return vectors[at] === true ? `to_tsvector('simple', ${place})` : place;
    });
    return `(${places.join(', ')})`;
  });
  const names = columns.map((column) => `"${column}"`);
  return `insert into "${table}" (${names.join(', ')}) values ${lines.join(', ')}`;
}
