import type { CommandContext } from '#src/platform/command.ts';
import { conclusionFailure } from '../failures.ts';
import { lockPaperVersion } from '../store/notices.ts';

/** A draft that stands is drawn over only by who read it as it is now. */
export async function refuseUnseen(
  { tx, actor }: CommandContext,
  paperId: string,
  seen: number | undefined,
): Promise<void> {
  const version = await lockPaperVersion(tx, actor.tenantId, paperId);
  if (version !== seen) throw conclusionFailure('Conflict', 'conclusions.draft_stands');
}
