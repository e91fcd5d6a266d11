import { z } from 'zod';
import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import { facts } from '../acting/row.ts';
import { petitionFailure } from '../failures.ts';
import { mayNot } from '../policy.ts';
import { insertAct } from '../store/acts.ts';
import { changePetition, lockPetition } from '../store/petitions.ts';
import { withdrawTelling } from '../store/tellings.ts';

/** A record of telling made by mistake: it counts no more, the history keeps that it stood. */
export const takeBackTelling = command({
  name: 'petitions.take_back_telling',
  input: z.object({ petitionId: z.uuid(), tellingId: z.uuid() }),
  async run(ctx, { petitionId, tellingId }) {
    const { actor, now, tx } = ctx;
    const petition = await lockPetition(tx, actor, petitionId);
    const refused = mayNot('tell', actor, { petition: facts(petition), duties: [] });
    if (refused) throw petitionFailure('Forbidden', refused);
    const at = { tenantId: petition.tenant_id, petitionId, id: tellingId };
    const told = await withdrawTelling(tx, at, actor, now);
    if (!told) throw petitionFailure('NotFound', 'petitions.telling_not_found');
    await changePetition(tx, petition, {}, now);
    const data = { telling: tellingId, way: told.way, on: told.told_on };
    await insertAct(tx, {
      tenant_id: petition.tenant_id,
      petition_id: petition.id,
      act: 'untell',
      happened_on: dayAt(now),
      recorded_at: now,
      person_id: actor.personId,
      seat_id: actor.seatId,
      body_id: actor.bodyId,
      data,
    });
    ctx.emit({
      name: 'petition.telling_taken_back',
      subjectKind: 'petition',
      subjectId: petition.id,
      councilId: petition.council_id,
      data: { code: petition.code, ...data },
    });
  },
});
