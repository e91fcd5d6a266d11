import { unseatedActor } from '#src/council/bodies/index.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { remindUnanswered } from './commands/reminding.ts';
import { silentInvitees, tenantsToRemind } from './queries/reminding.ts';
import type { MeetingToRemind } from './queries/reminding.ts';
import { tellOnBell } from './store/notices.ts';

/** Each morning: who has not answered an invitation for tomorrow finds it on the bell. Harmless twice. */
export async function remindOfTomorrow(platform: Platform): Promise<void> {
  for (const tenantId of await tenantsToRemind(platform.db, platform.clock())) {
    const actor = unseatedActor({ tenantId, login: 'clock', via: 'job', scopes: [] });
    const { meetings } = await execute(platform, actor, remindUnanswered, {});
    await inTenant(tenantId, async () => {
      for (const meeting of meetings) await remind(platform, tenantId, meeting);
    });
  }
}

async function remind(
  { db, clock }: Platform,
  tenantId: string,
  { id, councilId }: MeetingToRemind,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const silent = await silentInvitees(tx, tenantId, id);
    const told = silent.map((inviteeId) => ({
      inviteeId,
      kind: 'invitation_unanswered' as const,
      isMailed: false,
    }));
    const meeting = { tenant_id: tenantId, id, council_id: councilId };
    await tellOnBell(tx, meeting, told, clock());
  });
}
