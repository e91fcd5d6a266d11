import { holdersOf } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atField } from '../failures.ts';
import { signsHere } from '../policy.ts';
import type { Batch } from '../store/batches.ts';

export interface Signature {
  readonly name: string;
  /** Set where the signature stands on paper and another person enters it. */
  readonly onBehalfSeatId: string | null;
}

/**
 * Who signs the letter: the signer at their own step; where that step stood earlier, whoever passed
 * it; else a leader of the council who has signed on paper, chosen by whoever enters that.
 */
export async function signatureOf(
  ctx: CommandContext,
  batch: Batch,
  asked: { readonly sends: boolean; readonly signerSeatId?: string | undefined },
): Promise<Signature | null> {
  if (signsHere(ctx.actor, batch.step))
    return { name: ctx.actor.displayName, onBehalfSeatId: null };
  if (batch.signer !== null) return { name: batch.signer, onBehalfSeatId: null };
  if (!asked.sends) return null;
  const leaders = await holdersOf(ctx.tx, batch.tenant_id, batch.council_id, {
    permission: 'petitions.sign',
    on: dayAt(ctx.now),
  });
  const chosen = leaders.find(({ seatId }) => seatId === asked.signerSeatId);
  if (!chosen) throw atField(ctx.actor.locale, 'signerSeatId', 'petitions.signer_needed');
  return {
    name: chosen.name,
    onBehalfSeatId: batch.step === 'signer' ? chosen.seatId : null,
  };
}
