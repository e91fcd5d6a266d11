import { councilSetting } from '#src/council/bodies/index.ts';
import type { Platform } from '#src/platform/command.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { leadingCouncils, sweepOnce } from './store/sweep.ts';

const DAY_MS = 86_400_000;

/** Each tenant keeps its notices and mails as long as its leading council decided. */
export async function sweepNotices({ db, clock }: Platform): Promise<void> {
  for (const { tenantId, councilId } of await leadingCouncils(db)) {
    const days = await councilSetting(db, tenantId, councilId, 'notices.keepDays');
    const before = new Date(clock().getTime() - days * DAY_MS);
    await inTenant(tenantId, async () => {
      while ((await sweepOnce(db, tenantId, before)) > 0);
    });
  }
}
