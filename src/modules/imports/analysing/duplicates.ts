import { matchReasonText, readMatter } from '#src/council/matching/index.ts';
import type { MatchReason, Matter } from '#src/council/matching/index.ts';
import { similarInBulk } from '#src/modules/petitions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
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

const OF_REGISTER = 3;
const SHOWN_SCORE = 0.5;

/** Looks for each row's equals among the rows before it and in the register. */
export class DuplicateSearch {
  readonly #index = new FileIndex();
  readonly #db: Db;
  readonly #actor: Actor;

  constructor(db: Db, actor: Actor) {
    this.#db = db;
    this.#actor = actor;
  }

  async of(rows: readonly Asked[]): Promise<ReadonlyMap<number, readonly Duplicate[]>> {
    const matters: Matter[] = [];
    const found = new Map<number, Duplicate[]>();
    for (const row of rows) {
      const matter = readMatter(row.text, row.place);
      matters.push(matter);
      found.set(row.ordinal, this.#inFile(matter));
      this.#index.add(row, matter);
      await takeTurn();
    }
    const registered = await similarInBulk(this.#db, this.#actor.tenantId, matters, OF_REGISTER);
    for (const [at, row] of rows.entries()) {
      const known = (registered[at] ?? []).filter(
        ({ same, score }) => same || score >= SHOWN_SCORE,
      );
      found.get(row.ordinal)?.push(
        ...known.map(({ id, code, score, same, reasons }) => ({
          of: 'register' as const,
          id,
          code,
          score,
          same,
          reasons: this.#words(reasons),
        })),
      );
    }
    return found;
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
