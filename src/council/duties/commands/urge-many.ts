import { command } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { dutyFailure } from '../failures.ts';
import { urgingLetterInput } from '../inputs.ts';
import { insertLetter } from '../store/letters.ts';
import { actOnDuty } from './act-on-duty.ts';

/** One letter urges many duties; it is printed as a list for each body. */
export const urgeMany = command({
  name: 'duties.urge_many',
  input: urgingLetterInput,
  run: async (context, { ids, number, issuedOn, note }) => {
    const { tx, actor, now } = context;
    if (!actor.permissions.has('duties.urge')) {
      throw dutyFailure('Forbidden', 'duties.not_permitted');
    }
    const letterId = newId();
    const dutyIds = [...new Set(ids)].toSorted();
    for (const id of dutyIds) {
      await actOnDuty(context, id, 'urge', {
        channel: 'letter',
        on: issuedOn,
        documentNumber: number,
        documentOn: issuedOn,
        note,
        data: { letter: letterId },
      });
    }
    await insertLetter(
      tx,
      {
        tenant_id: actor.tenantId,
        id: letterId,
        council_id: actor.councilId,
        number,
        issued_on: issuedOn,
        note: note ?? '',
        prepared_by: actor.personId,
        prepared_at: now,
      },
      dutyIds,
    );
    return { letterId, count: dutyIds.length };
  },
});
