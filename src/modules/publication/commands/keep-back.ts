import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import { publicationFailure } from '../failures.ts';
import { holdInput, releaseInput, returnInput, withdrawInput } from '../inputs.ts';
import { personalDataIn } from '../personal-data.ts';
import { stateAfter } from '../rules.ts';
import { changePublication } from '../store.ts';
import { beginStep, endStep } from './step.ts';

/** The approver wants other words; what was written stays for whoever writes it anew. */
export const returnDraft = command({
  name: 'publication.return',
  input: returnInput,
  async run(ctx, input) {
    const publication = await beginStep(ctx, 'return', input);
    await changePublication(ctx.tx, publication, { is_returned: true }, ctx.now);
    return await endStep(ctx, publication, 'return', input.note);
  },
});

/** Not for the public: an accusation, which belongs to the reception register, or what names a person. */
export const holdBack = command({
  name: 'publication.hold',
  input: holdInput,
  async run(ctx, input) {
    const publication = await beginStep(ctx, 'hold', input);
    await changePublication(
      ctx.tx,
      publication,
      {
        state: stateAfter('hold', publication.state),
        held_reason: input.reason,
        is_for_reception: input.forReception,
        withdrawn_on: null,
      },
      ctx.now,
    );
    return await endStep(ctx, publication, 'hold', input.note);
  },
});

export const releaseHeld = command({
  name: 'publication.release',
  input: releaseInput,
  async run(ctx, input) {
    const publication = await beginStep(ctx, 'release', input);
    await changePublication(
      ctx.tx,
      publication,
      { state: 'draft', held_reason: null, is_for_reception: false },
      ctx.now,
    );
    return await endStep(ctx, publication, 'release', input.note);
  },
});

/** What was public and is no longer says so, and why; once more to put the reason in other words. */
export const withdrawPublication = command({
  name: 'publication.withdraw',
  input: withdrawInput,
  async run(ctx, input) {
    const publication = await beginStep(ctx, 'withdraw', input);
    if (!input.personalSeen) refusePersonalReason(input.note);
    await changePublication(
      ctx.tx,
      publication,
      {
        state: stateAfter('withdraw', publication.state),
        withdrawn_on: publication.withdrawn_on ?? dayAt(ctx.now),
        withdrawn_reason: input.note,
      },
      ctx.now,
    );
    return await endStep(ctx, publication, 'withdraw', input.note);
  },
});

/** The reason is public too: what is found in it is looked at by the one who writes it. */
function refusePersonalReason(reason: string): void {
  const found = personalDataIn(reason).map(({ words }) => words);
  if (found.length === 0) return;
  const words = [...new Set(found)].slice(0, 5).join(', ');
  throw publicationFailure('RuleBroken', 'publication.reason_personal', { words });
}
