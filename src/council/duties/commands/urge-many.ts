import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { dutyFailure } from '../failures.ts';
import { urgingLetterInput } from '../inputs.ts';
import { insertLetter } from '../store/letters.ts';
import { actOnDuty } from './act-on-duty.ts';
import type { ActOptions } from './act-on-duty.ts';

export interface SentLetter {
  /** Given where the letter was written here before it was sent. */
  readonly letterId?: string;
  readonly ids: readonly string[];
  readonly number: string;
  readonly issuedOn: string;
  readonly note?: string | undefined;
}

/** The letter has gone out: each duty is urged by it, and it stands on the list of letters. */
export async function urgeByLetter(
  context: CommandContext,
  { letterId = newId(), ids, number, issuedOn, note }: SentLetter,
  options: ActOptions = {},
): Promise<{ letterId: string; count: number }> {
  const { tx, actor, now } = context;
  const dutyIds = [...new Set(ids)].toSorted();
  for (const id of dutyIds) {
    const letter = { documentNumber: number, documentOn: issuedOn, data: { letter: letterId } };
    const act = { channel: 'letter', on: issuedOn, note, ...letter } as const;
    await actOnDuty(context, id, 'urge', act, options);
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
}

/** One letter urges many duties; it is printed as a list for each body. */
export const urgeMany = command({
  name: 'duties.urge_many',
  input: urgingLetterInput,
  run: async (context, letter) => {
    if (!context.actor.permissions.has('duties.urge')) {
      throw dutyFailure('Forbidden', 'duties.not_permitted');
    }
    return await urgeByLetter(context, letter);
  },
});
