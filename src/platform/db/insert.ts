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

/** Texts of different shapes that are kept; that of a list is long and hardly comes again. */
const MOST_TEXTS = 500;
const ROWS_OF_A_LIST = 20;
const texts = new Map<string, string>();

/**
 * Rows for one table, written with the transaction's next question or its commit (`writeLater`). The text of
 * the statement is made once for its shape: to build it anew for each row costs more than sending it.
 */
export async function insertLater<Name extends keyof Tables>(
  tx: Tx,
  table: Name,
  rows: readonly Given<Insertable<Tables[Name]>>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await holdBack(tx, insertion(table, first, rows));
}

function insertion(table: string, first: object, rows: readonly object[]): Write {
  const columns = Object.keys(first);
  const vectors = Object.values(first).map((value) => value instanceof Vector);
  const values: unknown[] = [];
  for (const row of rows)
    for (const column of columns) values.push(valueOf(row[column as keyof typeof row], column));
  if (rows.length >= ROWS_OF_A_LIST)
    return { sql: textOf(table, columns, vectors, rows.length), parameters: values };
  const key = `${table} ${rows.length} ${columns.join()} ${vectors.indexOf(true)}`;
  let text = texts.get(key);
  if (text === undefined) {
    if (texts.size >= MOST_TEXTS) texts.clear();
    text = textOf(table, columns, vectors, rows.length);
    texts.set(key, text);
  }
  return { sql: text, parameters: values };
}

function valueOf(value: unknown, column: string): unknown {
  if (value === undefined) throw new RangeError(`${column} is given in some rows only`);
  return value instanceof Vector ? value.words : value;
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
