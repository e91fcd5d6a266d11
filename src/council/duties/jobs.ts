import { dayAt } from '#src/council/calendar/index.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';
import { clockActor } from './clock-actor.ts';
import { noteLateDuties, urgeDutiesDue } from './commands/clock.ts';
import { tenantIds } from './store/clock.ts';
import { renewDutySearch } from './store/renew-search.ts';

/** Each night: what became late is noted, what comes near is urged. Harmless twice, catches up after a gap. */
export function nightlyClock(platform: Platform): Job {
  return {
    name: 'duties-nightly',
    run: async () => await runClock(platform),
  };
}

/** After an upgrade: what was placed before is found as fast as what is placed now. */
export function searchRenewal({ db }: Platform): Job {
  return { name: 'renew-duty-search', run: async () => void (await renewDutySearch(db)) };
}

const BATCH = 500;

export async function runClock(platform: Platform): Promise<void> {
  const today = dayAt(platform.clock());
  for (const tenantId of await tenantIds(platform.db)) {
    const actor = clockActor(tenantId);
    for (const spec of [noteLateDuties, urgeDutiesDue]) {
      let found = BATCH;
      while (found === BATCH) found = await execute(platform, actor, spec, { today, limit: BATCH });
    }
  }
}
