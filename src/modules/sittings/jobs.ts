import { dayAt } from '#src/council/calendar/index.ts';
import { unseatedActor } from '#src/council/bodies/index.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { eachTenant } from '#src/platform/db/tenant.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';
import { closePastWrittenVotes } from './commands/written.ts';
import { dropRequestsBefore } from './store/requests.ts';
import { hasPastVotes } from './queries/written.ts';

const BATCH = 100;
/** A form left open is sent again within days, not weeks. */
const KEPT_MS = 7 * 86_400_000;

/** Each night: written votes past their last day are counted and closed, old request keys dropped. Harmless twice. */
export function writtenVoteClock(platform: Platform): Job {
  return { name: 'close-written-votes', run: async () => await closePast(platform) };
}

export async function closePast(platform: Platform): Promise<void> {
  const now = platform.clock();
  const today = dayAt(now);
  await eachTenant(platform.db, async (tenantId) => {
    await dropRequestsBefore(platform.db, tenantId, new Date(now.getTime() - KEPT_MS));
    if (!(await hasPastVotes(platform.db, tenantId, today))) return;
    const actor = unseatedActor({ tenantId, login: 'clock', via: 'job', scopes: [] });
    let found = BATCH;
    while (found === BATCH) {
      found = await execute(platform, actor, closePastWrittenVotes, { today, limit: BATCH });
    }
  });
}
