import type { CompiledQuery } from 'kysely';
import { CompiledQuery as Compiled } from 'kysely';
import type { Tx } from './database.ts';

export interface Write extends Pick<CompiledQuery, 'sql' | 'parameters'> {
  /**
   * Said of rows that stand on their own, so that the order in which they are written makes no difference
   * to any of them: the number of their text, never given twice. Nothing else is merged.
   */
  readonly shape?: number;
}

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

/** More than these in one statement are a list being written, whose shape hardly comes again. */
const MOST_ROWS = 12;
const MOST_VALUES = 250;
const MOST_TEXTS = 300;

const texts = new Map<string, string>();

/** What waits as one statement, where it is rows of a command and not a list; else null. */
export function asOne(writes: readonly Write[]): Write | null {
  if (writes.length === 0 || writes.length > MOST_ROWS) return null;
  let key = '';
  const values: unknown[] = [];
  for (const { shape, parameters } of writes) {
    if (shape === undefined) return null;
    key += ` ${shape}`;
    for (const value of parameters) values.push(value);
  }
  if (values.length > MOST_VALUES) return null;
  let text = texts.get(key);
  if (text === undefined) {
    if (texts.size >= MOST_TEXTS) texts.clear();
    text = textOf(writes);
    texts.set(key, text);
  }
  return { sql: text, parameters: values };
}

/** The last one is the statement, the others stand before it; each counts its values on from the one before. */
function textOf(writes: readonly Write[]): string {
  let before = 0;
  const parts = writes.map(({ sql, parameters }) => {
    const from = before;
    before += parameters.length;
    return sql.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + from}`);
  });
  const [last = '', ...others] = parts.toReversed();
  if (others.length === 0) return last;
  const named = others.toReversed().map((part, at) => `w${at} as (${part})`);
  return `with ${named.join(', ')} ${last}`;
}
