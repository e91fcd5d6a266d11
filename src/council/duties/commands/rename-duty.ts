import type { CommandContext } from '#src/platform/command.ts';
import { dutyFailure } from '../failures.ts';
import { lockDuty, renameStored } from '../store/duties.ts';

/** The record says it otherwise now: the copied title follows. The act that says why is the room's own. */
export async function renameDuty(
  { tx, actor }: CommandContext,
  dutyId: string,
  title: string,
): Promise<void> {
  const duty = await lockDuty(tx, actor.tenantId, dutyId);
  if (!duty) throw dutyFailure('NotFound', 'duties.not_found');
  if (duty.title !== title) await renameStored(tx, duty, title);
}
