import type { CommandContext } from '#src/platform/command.ts';
import type { Failure } from '#src/platform/errors.ts';
import { isActName } from '../acts.ts';
import { dutyFailure } from '../failures.ts';
import { dutyText } from '../messages.ts';
import { actsSince } from '../queries/acts.ts';
import type { StoredDuty } from '../schema.ts';

/** Tells the second person what the first one did. */
export async function changedMeanwhile(
  { tx, actor }: CommandContext,
  duty: StoredDuty,
  seenVersion: number,
): Promise<Failure> {
  const text = dutyText(actor.locale);
  const since = await actsSince(tx, duty.tenant_id, duty.id, duty.version - seenVersion);
  const what = since.map(({ act }) => (isActName(act) ? text.acts[act] : act));
  return dutyFailure('Conflict', 'duties.changed_meanwhile', {
    who: since.at(-1)?.personName ?? text.someoneElse,
    what: what.join(', ').toLocaleLowerCase('vi'),
    count: since.length,
  });
}
