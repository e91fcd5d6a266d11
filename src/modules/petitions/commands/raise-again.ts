import { z } from 'zod';
import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import { actFailure } from '../act-failures.ts';
import { line } from '../inputs/parts.ts';
import { changePetition, insertPetitionAct, lockPetition } from '../store/acts.ts';

/** Voters ask for the same again at a later meeting: one record counts how often. */
export const raiseAgain = command({
  name: 'petitions.raise_again',
  input: z.object({
    petitionId: z.uuid(),
    contactId: z.uuid().nullable().default(null),
    note: line(500),
  }),
  async run(ctx, { petitionId, contactId, note }) {
    const { actor, tx, now } = ctx;
    const petition = await lockPetition(tx, actor, petitionId);
    if (petition.council_id !== actor.councilId) {
      throw actFailure('Forbidden', 'petitions.other_council');
    }
    if (!actor.permissions.has('petitions.record')) {
      throw actFailure('Forbidden', 'petitions.no_permission');
    }
    if (petition.state === 'ended') throw actFailure('RuleBroken', 'petitions.already_ended');
    const times = petition.times_raised + 1;
    const after = await changePetition(tx, petition, { times_raised: times }, now);
    await insertPetitionAct(tx, {
      tenant_id: petition.tenant_id,
      petition_id: petition.id,
      act: 'raise_again',
      happened_on: dayAt(now),
      recorded_at: now,
      person_id: actor.personId,
      seat_id: actor.seatId,
      body_id: actor.bodyId,
      document_number: null,
      document_on: null,
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
    return { id: petition.id, times, version: after.version };
  },
});
