import type { CompiledQuery } from 'kysely';
import { CompiledQuery as Compiled } from 'kysely';
import type { Tx } from './database.ts';

export type Write = Pick<CompiledQuery, 'sql' | 'parameters'>;

/** What a transaction holds back until its next question or its commit. */
export class Waiting {
  #writes: Write[] = [];
  #isOpen = false;

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
  }

  close(): void {
    this.#isOpen = false;
    this.#writes = [];
  }

  add(write: Write): void {
    if (!this.#isOpen) throw new Error('the transaction has ended');
    this.#writes.push(write);
  }

  seen(): readonly Write[] {
    return this.#writes;
  }

  take(): readonly Write[] {
    return this.#writes.splice(0);
  }
}

/** Answered by the transaction's own connection with what it holds back; anywhere else with no row. */
export const ASKS_WHAT_WAITS = Compiled.raw('select where false');
const waitingIn = new WeakMap<Tx, Waiting>();

/**
 * A write whose answer nobody reads: it waits and travels with the transaction's next question, at the
 * latest with its commit, and each journey costs as much as the writing. Where it fails, that question or
 * the commit fails with its error, and nothing of the transaction stays.
 */
export async function writeLater(tx: Tx, write: { compile(): Write }): Promise<void> {
  await holdBack(tx, write.compile());
}

export async function holdBack(tx: Tx, write: Write): Promise<void> {
  const waiting = waitingIn.get(tx) ?? (await waitingOf(tx));
  if (waiting) waiting.add(write);
  else await tx.executeQuery(Compiled.raw(write.sql, [...write.parameters]));
}

async function waitingOf(tx: Tx): Promise<Waiting | undefined> {
  const { rows } = await tx.executeQuery<Waiting>(ASKS_WHAT_WAITS);
  const [waiting] = rows;
  if (waiting) waitingIn.set(tx, waiting);
  return waiting;
}

/** Rows that stand on their own: in what order they are written makes no difference to any of them. */
const ROWS = /^insert into "\w+" \([^()]+\) values /;
/** More than these in one statement are a list being written, whose shape hardly comes again. */
const MOST_ROWS = 12;
const MOST_VALUES = 250;
const MOST_TEXTS = 300;

const numbers = new Map<string, number>();
let newest = 0;
const texts = new Map<string, string>();

/** What waits as one statement, where it is rows of a command and not a list; else null. */
export function asOne(queries: readonly Write[]): Write | null {
  if (queries.length === 0 || queries.length > MOST_ROWS) return null;
  const count = queries.reduce((sum, { parameters }) => sum + parameters.length, 0);
  if (count > MOST_VALUES) return null;
  let key = '';
  const values: unknown[] = [];
  for (const { sql, parameters } of queries) {
    const number = numberOf(sql);
    if (number === 0) return null;
    key += ` ${number}`;
    for (const value of parameters) values.push(value);
  }
  let text = texts.get(key);
  if (text === undefined) {
    if (texts.size >= MOST_TEXTS) texts.clear();
    text = textOf(queries);
    texts.set(key, text);
  }
  return { sql: text, parameters: values };
}

/** A short name of a statement's text, 0 where it is more than rows. */
function numberOf(text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  if (numbers.size >= MOST_TEXTS) numbers.clear();
  // Never given twice: what was made of several texts is kept under their numbers.
  const number = ROWS.test(text) && !/\breturning\b/.test(text) ? (newest += 1) : 0;
  numbers.set(text, number);
  return number;
}

/** The last one is the statement, the others stand before it; each counts its values on from the one before. */
function textOf(queries: readonly Write[]): string {
  let before = 0;
  const parts = queries.map(({ sql, parameters }) => {
    const from = before;
    before += parameters.length;
    return sql.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + from}`);
  });
  const [last = '', ...others] = parts.toReversed();
  if (others.length === 0) return last;
  const named = others.toReversed().map((part, at) => `w${at} as (${part})`);
  return `with ${named.join(', ')} ${last}`;
}
