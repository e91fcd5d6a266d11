import { z } from 'zod';
import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import { typedLine } from '#src/platform/text/inputs.ts';
import { changeCounters } from '#src/platform/db/counters.ts';
import { facts } from '../acting/row.ts';
import { petitionRaised } from '../counters.ts';
import { atField, petitionFailure } from '../failures.ts';
import { contactById } from '../queries/contacts.ts';
import { mayNot } from '../policy.ts';
import { insertAct } from '../store/acts.ts';
import { changePetition, lockPetition } from '../store/petitions.ts';
import { recountRaisings } from '../store/raisings.ts';

/** Voters ask for the same again at a later meeting: one record counts how often. */
export const raiseAgain = command({
  name: 'petitions.raise_again',
  input: z.object({
    petitionId: z.uuid(),
    contactId: z.uuid().nullable().default(null),
    note: typedLine(500),
  }),
  async run(ctx, { petitionId, contactId, note }) {
    const { actor, tx, now } = ctx;
    const petition = await lockPetition(tx, actor, petitionId);
    const reason = mayNot('raise_again', actor, { petition: facts(petition), duties: [] });
    if (reason) throw petitionFailure('Forbidden', reason);
    if (petition.state === 'ended') throw petitionFailure('RuleBroken', 'petitions.already_ended');
    const contact = contactId && (await contactById(tx, actor, contactId));
    if (contactId && !contact)
      throw atField(actor.locale, 'contactId', 'petitions.contact_not_found');
    if (contact && contact.state !== 'held')
      throw atField(actor.locale, 'contactId', 'petitions.contact_not_held');
    const times = petition.times_raised + 1;
    await changePetition(tx, petition, { times_raised: times }, now);
    await recountRaisings(tx, petition.tenant_id, petition.id);
    await changeCounters(tx, petition.tenant_id, [petitionRaised(petition.council_id)]);
    await insertAct(tx, {
      tenant_id: petition.tenant_id,
      petition_id: petition.id,
      act: 'raise_again',
      happened_on: dayAt(now),
      recorded_at: now,
      person_id: actor.personId,
      seat_id: actor.seatId,
      body_id: actor.bodyId,
      note,
      data: { times, contact: contactId },
    });
    ctx.emit({
      name: 'petition.raised_again',
      subjectKind: 'petition',
      subjectId: petition.id,
      councilId: petition.council_id,
      data: { code: petition.code, times, contact: contactId },
    });
    const after = await lockPetition(tx, actor, petition.id);
    return { id: petition.id, times, version: after.version };
  },
});
