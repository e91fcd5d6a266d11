import type { CompiledQuery } from 'kysely';
import { CompiledQuery as Compiled } from 'kysely';
import type { Tx } from './database.ts';

export interface Write extends Pick<CompiledQuery, 'sql' | 'parameters'> {
  /**
   * Said of rows that stand on their own, so that the order in which they are written makes no difference
   * to any of them: the number of their text, never given twice. Nothing else is merged.
   */
  readonly shape?: number;
  /** Who is told of what the database has found while it wrote: a column of the answer each. */
  readonly told?: readonly ((value: unknown) => void)[];
  /** The same write, what it looks up asked before it: where a row may not hold a question, as on Citus. */
  readonly askedFirst?: (ask: Ask) => Promise<Write>;
}

export type Ask = (text: string, parameters: readonly unknown[]) => Promise<readonly unknown[]>;

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
  else await writeNow(tx, write);
}

interface Asked {
  executeQuery(query: CompiledQuery): Promise<{ readonly rows: readonly unknown[] }>;
}

/** Sends it, and tells what the database has found for it. */
export async function writeNow(
  connection: Asked,
  { sql, parameters, told = [] }: Write,
): Promise<void> {
  const { rows } = await connection.executeQuery(Compiled.raw(sql, [...parameters]));
  const found = Object.values(rows[0] ?? {});
  for (const [at, tell] of told.entries()) tell(found[at]);
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
  const parameters: unknown[] = [];
  for (const { shape, parameters: values } of writes) {
    if (shape === undefined) return null;
    key += ` ${shape}`;
    for (const value of values) parameters.push(value);
  }
  if (parameters.length > MOST_VALUES) return null;
  let text = texts.get(key);
  if (text === undefined) {
    if (texts.size >= MOST_TEXTS) texts.clear();
    text = textOf(writes);
    texts.set(key, text);
  }
  return { sql: text, parameters, told: toldInAll(writes) };
}

/** A column of an answer that says what was found for a write. */
export const foundColumn = (at: number): string => `found_${at}`;

/**
 * The last one is the statement, the others stand before it; each counts its values on from the one before,
 * and what was found for any of them is what the last one returns.
 */
function textOf(writes: readonly Write[]): string {
  const numbered = numberedOn(writes);
  const last = numbered.at(-1) ?? '';
  if (numbered.length === 1) return last;
  const named = numbered.slice(0, -1).map((part, at) => `w${at} as (${part})`);
  return `with ${named.join(', ')} ${last}${returning(writes)}`;
}

function numberedOn(writes: readonly Write[]): readonly string[] {
  let before = 0;
  return writes.map(({ sql, parameters }) => {
    const from = before;
    before += parameters.length;
    return sql.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + from}`);
  });
}

/** The last one returns what was found for itself first. */
function returning(writes: readonly Write[]): string {
  const columns = writes
    .slice(0, -1)
    .flatMap(({ told = [] }, write) =>
      told.map((_, at) => `(select ${foundColumn(at)} from w${write}) as w${write}_${at}`),
    );
  if (columns.length === 0) return '';
  return `${writes.at(-1)?.told ? ',' : ' returning'} ${columns.join(', ')}`;
}

const toldInAll = (writes: readonly Write[]): NonNullable<Write['told']> =>
  [...writes.slice(-1), ...writes.slice(0, -1)].flatMap(({ told = [] }) => told);
