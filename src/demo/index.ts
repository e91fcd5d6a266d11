import { outsideBodies } from '#src/council/bodies/index.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { runClock } from '#src/council/duties/index.ts';
import { demoDays } from './days.ts';
import type { DemoDays } from './days.ts';
import { DatabaseInUse, foundDemo, founder } from './founding.ts';
import type { FoundedCouncil } from './founding.ts';
import { writeDiary } from './script.ts';
import { planSessions } from './sessions.ts';
import { setStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { analyse } from './store.ts';
import { restartNumbers } from './stories/answer.ts';
import { publish } from './stories/publish.ts';
import { writeSessions } from './stories/sessions/write.ts';

export { LOGINS } from './cast.ts';

/** The councils are founded before their first session. */
const FOUNDED = -214;
/** How often the nightly work is done over the months that the demo plays through. */
const NIGHTS = 6;
const LAST_MINUTE = 24 * 60 - 1;

/** Plays the demo world into an empty database, telling each day; false where somebody works already. */
export async function loadDemo(
  platform: Platform,
  progress: (day: string) => void = () => undefined,
): Promise<boolean> {
  const days = demoDays(platform.clock());
  const tenantId = newId();
  const founded = await found(platform, tenantId, days);
  if (founded === null) return false;
  progress(days.on(FOUNDED));
  await inTenant(tenantId, async () => await play(platform, { tenantId, days, founded }, progress));
  await analyse(platform.db);
  return true;
}

interface Founded {
  readonly tenantId: string;
  readonly days: DemoDays;
  readonly founded: readonly FoundedCouncil[];
}

async function play(
  platform: Platform,
  { tenantId, days, founded }: Founded,
  progress: (day: string) => void,
): Promise<void> {
  const stage = await setStage({ ...platform, jobs: noJobs }, tenantId, days, founded);
  const outside = await outsideBodies(platform.db, tenantId);
  restartNumbers();
  await planSessions(stage);
  writeDiary(stage, new Map(outside.map(({ kind, id }) => [kind, id])));
  publish(stage);
  writeSessions(stage);
  watchTheClock(stage);
  await stage.diary.live((offset, minute) => {
    stage.moment(offset, minute);
    progress(days.on(offset));
  });
  await stage.tellNews();
}

async function found(
  platform: Platform,
  tenantId: string,
  days: DemoDays,
): Promise<readonly FoundedCouncil[] | null> {
  const then = { ...platform, jobs: noJobs, clock: () => days.at(FOUNDED, 8 * 60) };
  try {
    return await execute(then, founder(tenantId), foundDemo, {});
  } catch (error) {
    if (error instanceof DatabaseInUse) return null;
    throw error;
  }
}

function watchTheClock({ diary, platform }: Stage): void {
  for (let offset = -180; offset < -1; offset += NIGHTS) {
    diary.note(offset, 10, async () => await runClock(platform));
  }
  diary.note(-1, LAST_MINUTE, async () => await runClock(platform));
}
