import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { insertLetter } from '../store/letters.ts';
import type { Done } from './record-act.ts';

/** A letter that urges one duty stands on the list of letters like one that urges many. */
export async function keepLetter(context: CommandContext, done: Done): Promise<void> {
  const { act, input, before, today } = done;
  if (act !== 'urge' || input.channel !== 'letter' || input.data?.['letter'] !== undefined) return;
  const { tx, actor, now } = context;
  await insertLetter(
    tx,
    {
      tenant_id: actor.tenantId,
      id: newId(),
      council_id: before.council_id,
      number: input.documentNumber?.trim() ?? '',
      issued_on: input.documentOn ?? today,
      note: input.note ?? '',
      prepared_by: actor.personId,
      prepared_at: now,
    },
    [before.id],
  );
}
