import type { CommandContext } from '#src/platform/command.ts';
import { inSavepoint } from '#src/platform/db/savepoint.ts';
import { Failure, failureSentence } from '#src/platform/errors.ts';
import type { Facts, FieldErrors } from '#src/platform/errors.ts';
import type { NewEvent } from '#src/platform/events/append.ts';
import { petitionFailure } from '../failures.ts';
import type { PetitionState } from '../schema.ts';

export interface Done {
  readonly id: string;
  readonly code: string;
  readonly state: PetitionState;
  readonly version: number;
}
export interface Refused {
  readonly id: string;
  readonly code: string | null;
  readonly reason: string;
  readonly facts: Facts;
  readonly sentence: string;
}
export interface ActReport {
  readonly done: readonly Done[];
  readonly refused: readonly Refused[];
}

/**
 * Runs one piece of work per petition; with several, a refused one does not stop the others.
 * `others` are those of its group that follow a single one: its own refusal stops them all.
 */
export async function eachPetition(
  ctx: CommandContext,
  ids: readonly string[],
  work: (ctx: CommandContext, id: string) => Promise<Done>,
  others: readonly string[] = [],
): Promise<ActReport> {
  const [only] = ids;
  const isOne = ids.length === 1 && only !== undefined;
  const done: Done[] = isOne ? [await work(ctx, only)] : [];
  const refused: Refused[] = [];
  let fields: FieldErrors = {};
  for (const id of isOne ? others : [...ids, ...others]) {
    const held = holdEffects(ctx);
    try {
      done.push(await inSavepoint(ctx.tx, async () => await work(held.ctx, id)));
      held.release();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (refused.length === 0) fields = error.fields;
      refused.push(refusal(ctx, id, error));
    }
  }
  if (done.length === 0) {
    const first = refused[0]?.sentence ?? '';
    throw petitionFailure('RuleBroken', 'petitions.nothing_done', { first }, fields);
  }
  return { done, refused };
}

function refusal(ctx: CommandContext, id: string, failure: Failure): Refused {
  const sentence = failureSentence(ctx.actor.locale, failure.code, failure.facts);
  return { id, code: null, reason: failure.code, facts: failure.facts, sentence };
}

/** Events and effects of one row wait until the row is known to stand. */
function holdEffects(ctx: CommandContext) {
  const events: NewEvent[] = [];
  const effects: (() => void | Promise<void>)[] = [];
  return {
    ctx: {
      ...ctx,
      emit: (event: NewEvent) => void events.push(event),
      afterCommit: (effect: () => void | Promise<void>) => void effects.push(effect),
    },
    release: () => {
      events.forEach((event) => ctx.emit(event));
      effects.forEach((effect) => ctx.afterCommit(effect));
    },
  };
}
