import { atField } from '../failures.ts';
import { actOnOwed } from '../duty-kind.ts';
import { ACT_INPUTS } from '../inputs/acts.ts';
import { bodiesToAssign } from '../queries/act-form.ts';
import { shareWith } from '../store/audience.ts';
import { linkParts } from '../acting/mirror.ts';
import { petitionAct } from '../acting/perform.ts';
import type { Row } from '../acting/row.ts';
import { owedHere, papersOf } from './receive.ts';
import { teach } from '../acting/teach.ts';

/** The executive names lead and co-departments; it stays answerable for all of them. */
export const assignPetition = petitionAct({
  act: 'assign',
  input: ACT_INPUTS.assign,
  effect: async (row, input) => {
    const { ctx, petition } = row;
    const duty = owedHere(row);
    const co = input.coBodyIds.filter((bodyId) => bodyId !== input.leadBodyId);
    await refuseWrongParts(row, duty.debtorBodyId, [input.leadBodyId, co]);
    if (input.dueOn && input.dueOn < row.on) {
      throw atField(ctx.actor.locale, 'dueOn', 'petitions.due_past');
    }
    const due = input.dueOn ? { dueOn: input.dueOn } : {};
    await actOnOwed(row, duty.dutyId, 'delegate', {
      ...papersOf(input),
      parts: [
        { bodyId: input.leadBodyId, part: 'lead', ...due },
        ...co.map((bodyId) => ({ bodyId, part: 'co' as const, ...due })),
      ],
    });
    const bodyIds = await linkParts(
      ctx,
      petition.id,
      duty.dutyId,
      input.answersDirectly ? 'sub_direct' : 'sub',
    );
    await shareWith(ctx.tx, {
      tenantId: petition.tenant_id,
      petition,
      bodyIds,
      reason: 'assigned',
      on: row.on,
    });
    await teach(ctx, petition, { body: input.leadBodyId });
    return {
      data: { duty: duty.dutyId, lead: input.leadBodyId, co, direct: input.answersDirectly },
    };
  },
});

/** Only a body of the debtor's own council, in office on the day, can be given a part. */
async function refuseWrongParts(
  { ctx, on }: Row,
  debtorBodyId: string,
  [lead, co]: readonly [string, readonly string[]],
): Promise<void> {
  const { locale, tenantId } = ctx.actor;
  const allowed = await bodiesToAssign(ctx.tx, { tenantId, debtorBodyId, on });
  const ids = new Set(allowed.map(({ id }) => id));
  if (!ids.has(lead)) throw atField(locale, 'leadBodyId', 'petitions.part_elsewhere');
  if (co.some((id) => !ids.has(id))) {
    throw atField(locale, 'coBodyIds[]', 'petitions.part_elsewhere');
  }
}
