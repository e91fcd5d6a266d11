import type { Compilable, Insertable } from 'kysely';
import { textOnce } from './built-once.ts';
import type { Db, Tx } from './database.ts';
import { foundColumn, holdBack } from './later.ts';
import type { Ask, Write } from './later.ts';
import type { Tables } from './tables.ts';

/** Words from which the database makes a search vector. */
export class Vector {
  readonly words: string;
  constructor(words: string) {
    this.words = words;
  }
}

interface Question {
  readonly text: string;
  readonly parameters: readonly unknown[];
  /** That of its text, never given twice. */
  readonly number: number;
}

/**
 * A value of a row that the database looks up in the statement that writes it: nobody waits for a question of
 * its own, and what is written rests on nothing older than itself. Known once the row is written.
 */
export class LookedUp<Value> {
  readonly question: Question;
  #found: { readonly value: Value } | null = null;

  constructor(question: Question) {
    this.question = question;
  }

  tell(value: Value): void {
    this.#found = { value };
  }

  get value(): Value {
    if (!this.#found) throw new Error('the row is not written yet');
    return this.#found.value;
  }
}

/** What is known of a value by now. */
export const known = <Value>(value: Value | LookedUp<Value>): Value =>
  value instanceof LookedUp ? value.value : value;

let newestQuestion = 0;

/** The question for one value; `build` gives one row with one column at most, and null where it gives none. */
export function lookedUp<Values extends object, Value>(
  build: (db: Db | Tx, values: Values) => Compilable<Record<string, Value>>,
): (db: Db | Tx, values: Values) => LookedUp<Value | null> {
  const question = textOnce(build);
  const number = (newestQuestion += 1);
  return (db, values) => new LookedUp({ ...question(db, values), number });
}

type Given<Row> = {
  readonly [Column in keyof Row]: Row[Column] | Vector | LookedUp<Row[Column]>;
};

interface Shape {
  readonly sql: string;
  readonly number: number;
}

/** The text of one value, and how many parameters it takes. */
interface Place {
  readonly count: number;
  text(first: number): string;
}

const PLAIN: Place = { count: 1, text: (first) => `$${first}` };
const VECTOR: Place = { count: 1, text: (first) => `to_tsvector('simple', $${first})` };

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
  const given: unknown[] = Object.values(first);
  const parameters: unknown[] = [];
  for (const row of rows) addValues(parameters, table, { columns, given }, row);
  const sources = given.filter((value) => value instanceof LookedUp);
  if (sources.length > 0 && rows.length > 1)
    throw new RangeError(`${table}: a value is looked up for one row at a time`);
  const told = sources.map((source) => (value: unknown) => source.tell(value));
  if (rows.length >= ROWS_OF_A_LIST)
    return { sql: textOf(table, columns, given, rows.length), parameters };
  const { sql, number } = shapeOf(table, columns, given, rows.length);
  const write = { sql, parameters, shape: number };
  if (told.length === 0) return write;
  return { ...write, told, askedFirst: async (ask) => await askedFirst(ask, table, first) };
}

/** Each value looked up by a question of its own, then the row with what was found. */
async function askedFirst(ask: Ask, table: string, row: object): Promise<Write> {
  const plain: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    if (value instanceof LookedUp) {
      const { text, parameters } = value.question;
      const [answer] = await ask(text, parameters);
      value.tell(Object.values(answer ?? {})[0] ?? null);
    }
    plain[column] = known<unknown>(value);
  }
  return insertion(table, [plain]);
}

interface First {
  readonly columns: readonly string[];
  readonly given: readonly unknown[];
}

function addValues(
  parameters: unknown[],
  table: string,
  { columns, given }: First,
  row: object,
): void {
  if (Object.keys(row).length !== columns.length)
    throw new RangeError(`${table}: the rows give different columns`);
  let at = 0;
  for (const column of columns) {
    const value: unknown = row[column as keyof typeof row];
    if (value === undefined) throw new RangeError(`${column} is given in some rows only`);
    if (value instanceof Vector !== given[at] instanceof Vector)
      throw new RangeError(`${column} is made a search vector in some rows only`);
    if (value instanceof LookedUp) parameters.push(...value.question.parameters);
    else parameters.push(value instanceof Vector ? value.words : value);
    at += 1;
  }
}

function placeOf(value: unknown): Place {
  if (value instanceof Vector) return VECTOR;
  if (!(value instanceof LookedUp)) return PLAIN;
  const { text, parameters } = value.question;
  return {
    count: parameters.length,
    text: (first) =>
      `(${text.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + first - 1}`)})`,
  };
}

function shapeOf(
  table: string,
  columns: readonly string[],
  given: readonly unknown[],
  rows: number,
): Shape {
  let key = `${table} ${rows} ${columns.join()}`;
  for (const [at, value] of given.entries()) {
    if (value instanceof Vector) key += ` ${at}`;
    else if (value instanceof LookedUp) key += ` ${at}=${value.question.number}`;
  }
  const made = shapes.get(key);
  if (made) return made;
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  const shape = { sql: textOf(table, columns, given, rows), number: (newest += 1) };
  shapes.set(key, shape);
  return shape;
}

function textOf(
  table: string,
  columns: readonly string[],
  given: readonly unknown[],
  rows: number,
): string {
  const places = given.map(placeOf);
  let next = 1;
  const lines = Array.from({ length: rows }, () => {
    const texts = places.map((place) => {
      const first = next;
      next += place.count;
      return place.text(first);
    });
    return `(${texts.join(', ')})`;
  });
  const names = columns.map((column) => `"${column}"`);
  const found = names
    .filter((_, at) => given[at] instanceof LookedUp)
    .map((name, at) => `${name} as ${foundColumn(at)}`);
  const returning = found.length === 0 ? '' : ` returning ${found.join(', ')}`;
  return `insert into "${table}" (${names.join(', ')}) values ${lines.join(', ')}${returning}`;
}
