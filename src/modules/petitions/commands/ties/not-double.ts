import { command } from '#src/platform/command.ts';
import { facts } from '../../acting/row.ts';
import { petitionFailure } from '../../failures.ts';
import { notDoubleInput } from '../../inputs/links.ts';
import { mayNot } from '../../policy.ts';
import { settleDouble } from '../../store/doubles.ts';
import { lockPetition, lockRow } from '../../store/petitions.ts';
import { emitTie, writeTie } from './between-acts.ts';

/** Không trùng: a person has looked at both, and each stands for itself. */
export const notDouble = command({
  name: 'petitions.not_double',
  input: notDoubleInput,
  async run(ctx, { petitionId, otherId, note }) {
    const petition = await lockPetition(ctx.tx, ctx.actor, petitionId);
    const reason = mayNot('merge', ctx.actor, { petition: facts(petition), duties: [] });
    if (reason) throw petitionFailure('Forbidden', reason);
    const { tenant_id: tenantId, id, version } = petition;
    const isSettled = await settleDouble(ctx.tx, tenantId, id, otherId);
    if (!isSettled) {
      // Somebody else has said so already, or merged the two.
      ctx.nothingChanged();
      return { id, version };
    }
    const other = (await lockRow(ctx.tx, tenantId, otherId))?.code ?? '';
    await writeTie(ctx, petition, 'not_double', { other, of: otherId }, note);
    emitTie(ctx, petition, 'petition.not_double', { of: other });
    return { id, version };
  },
});
