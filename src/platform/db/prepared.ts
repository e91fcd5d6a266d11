import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { FieldDef } from 'pg';
import { noteColumns } from './columns.ts';

/** So often a statement is asked before it is worth keeping its plan. */
const OFTEN = 8;
/** Each connection keeps a plan for each of them, so there may not be many. */
const MOST_PREPARED = 150;
const MOST_COUNTED = 3_000;

/** Words are looked up by plans of their own: a rare word and a frequent one need different indexes. */
const OWN_PLAN = /@@|copy /i;

const asked = new Map<string, number>();
const names = new Map<string, string>();
let named = 0;

/** As a program that has just started. */
export function forgetPrepared(): void {
  asked.clear();
  names.clear();
}

/** The name under which the database keeps the plan of a statement that comes again and again. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || OWN_PLAN.test(text)) return known;
  const times = (asked.get(text) ?? 0) + 1;
  if (asked.size >= MOST_COUNTED) asked.clear();
  asked.set(text, times);
  if (times < OFTEN || names.size >= MOST_PREPARED) return undefined;
  // Never the name of a plan that was given up: connections still hold that one.
  const name = `${createHash('sha256').update(text).digest('base64url').slice(0, 20)}-${(named += 1)}`;
  names.set(text, name);
  return name;
}

/** Says of a statement that it will come often: planning it is dear, so it is kept from the first time on. */
export function comesOften(text: string): void {
  asked.set(text, OFTEN - 1);
}

/** After a step of the schema the plan of a `select *` is worth nothing any more. */
const isOutdated = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '0A000';

type Ask = (text: string, values: readonly unknown[]) => Promise<unknown>;
type Answer = Promise<{ readonly fields?: readonly FieldDef[] }>;

/**
 * A connection that has the database prepare what is asked often: reading and planning such a
 * statement costs several times as much as running it. What is asked in one turn of the loop
 * leaves in one message: each message wakes another process.
 */
export class PreparingClient extends Client {
  #isHeld = false;
  readonly #plain = Client.prototype.query.bind(this) as (...all: readonly unknown[]) => Answer;

  readonly #ask: Ask = async (text, values) => {
    const answer = await this.#asked(text, values);
    noteColumns(text, answer.fields);
    return answer;
  };

  async #asked(text: string, values: readonly unknown[]): Answer {
    const name = nameOf(text);
    if (name === undefined) return await this.#plain(text, values);
    try {
      return await this.#plain({ name, text, values });
    } catch (error) {
      if (!isOutdated(error)) throw error;
      names.delete(text);
      if (this.getTransactionStatus() !== 'I') throw error;
      return await this.#plain(text, values);
    }
  }

  override query = ((...all: readonly unknown[]): unknown => {
    const [text, values] = all;
    this.#hold();
    const isPlain = all.length === 2 && typeof text === 'string' && Array.isArray(values);
    return isPlain && values.length > 0 ? this.#ask(text, values) : this.#plain(...all);
  }) as Client['query'];

  #hold(): void {
    if (this.#isHeld) return;
    const { stream } = this.connection;
    stream.cork();
    this.#isHeld = true;
    process.nextTick(() => {
      this.#isHeld = false;
      stream.uncork();
    });
  }
}
