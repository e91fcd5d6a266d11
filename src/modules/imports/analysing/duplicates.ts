import { marksOf, matchReasonText, readMatter } from '#src/council/matching/index.ts';
import type { MatchReason, Matter } from '#src/council/matching/index.ts';
import { similarInBulk } from '#src/modules/petitions/index.ts';
import type { MatchedPetition } from '#src/modules/petitions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { THOROUGH_ROWS } from '../rules.ts';
import type { Duplicate } from '../staged-reading.ts';
import { FileIndex } from './file-index.ts';
import { takeTurn } from './turns.ts';

export interface Asked {
  readonly ordinal: number;
  readonly row: number;
  readonly sheet: string;
  readonly text: string;
  readonly place: string;
}

/** By ordinal: equals among the rows before, then those of the register; and the marks of its matter. */
export type Found = ReadonlyMap<
  number,
  { readonly duplicates: readonly Duplicate[]; readonly marks: readonly string[] }
>;

const OF_REGISTER = 3;
const SHOWN_SCORE = 0.55;
const KEPT_ANSWERS = 2_000;

/** Looks for each row's equals among the rows before it and in the register. */
export class DuplicateSearch {
  readonly #index = new FileIndex();
  readonly #db: Db;
  readonly #actor: Actor;
  /** What the register said of a telling: lists repeat themselves. */
  readonly #answers = new Map<string, readonly Duplicate[]>();

  constructor(db: Db, actor: Actor) {
    this.#db = db;
    this.#actor = actor;
  }

  /** While the database looks, `meanwhile` goes on. */
  async of<R>(rows: readonly Asked[], meanwhile: () => Promise<R>): Promise<readonly [Found, R]> {
    const matters: Matter[] = [];
    for (const row of rows) {
      matters.push(readMatter(row.text, row.place));
      await takeTurn();
    }
    const asking = this.#ofRegister(rows, matters);
    asking.catch(() => undefined);
    const other = await meanwhile();
    const found = new Map<number, { duplicates: Duplicate[]; marks: readonly string[] }>();
    for (const [at, row] of rows.entries()) {
      const matter = matters[at];
      if (!matter) continue;
      found.set(row.ordinal, { duplicates: this.#inFile(matter), marks: marksOf(matter) });
      this.#index.add(row, matter);
      await takeTurn();
    }
    const registered = await asking;
    for (const [at, row] of rows.entries()) {
      found.get(row.ordinal)?.duplicates.push(...(registered[at] ?? []));
    }
    return [found, other];
  }

  async #ofRegister(
    rows: readonly Asked[],
    matters: readonly Matter[],
  ): Promise<readonly (readonly Duplicate[])[]> {
    const keys = rows.map(({ text, place }) => `${text}\n${place}`);
    const isNew = (key: string, at: number): boolean =>
      !this.#answers.has(key) && keys.indexOf(key) === at;
    const fresh = keys.flatMap((key, at) => (isNew(key, at) ? [at] : []));
    const isQuick = (rows[0]?.ordinal ?? 0) >= THOROUGH_ROWS;
    // Few at a time: comparing does not stop for other people's pages.
    const size = isQuick ? 50 : 5;
    const found: (readonly MatchedPetition[])[] = [];
    for (let at = 0; at < fresh.length; at += size) {
      const asked = fresh.slice(at, at + size).flatMap((index) => matters[index] ?? []);
      const { tenantId } = this.#actor;
      found.push(...(await similarInBulk(this.#db, tenantId, asked, OF_REGISTER, isQuick)));
      await takeTurn();
    }
    if (this.#answers.size > KEPT_ANSWERS) this.#answers.clear();
    for (const [index, at] of fresh.entries()) {
      const known = (found[index] ?? []).filter(({ same, score }) => same || score >= SHOWN_SCORE);
      const answer = known.map(({ id, code, score, same, reasons }) => ({
        of: 'register' as const,
        id,
        code,
        score,
        same,
        reasons: this.#words(reasons),
      }));
      this.#answers.set(keys[at] ?? '', answer);
    }
    return keys.map((key) => this.#answers.get(key) ?? []);
  }

  #inFile(matter: Matter): Duplicate[] {
    return this.#index.near(matter).map(({ ordinal, row, sheet, comparison }) => ({
      of: 'file' as const,
      ordinal,
      row,
      sheet,
      score: comparison.score,
      same: comparison.same,
      reasons: this.#words(comparison.reasons),
    }));
  }

  #words(reasons: readonly MatchReason[]): readonly string[] {
    return reasons.slice(0, 4).map((reason) => matchReasonText(this.#actor.locale, reason));
  }
}
