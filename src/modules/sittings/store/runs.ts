import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';

interface RunningItem {
  readonly tenant_id: string;
  readonly meeting_id: string;
  readonly id: string;
}

/** The item goes on, or begins, from this moment. */
export async function resumeRun(tx: Tx, item: RunningItem, at: Date): Promise<void> {
  await tx
    .insertInto('sitting_runs')
    .values({
      tenant_id: item.tenant_id,
      id: newId(),
      meeting_id: item.meeting_id,
      item_id: item.id,
      started_at: at,
      finished_at: null,
    })
    .execute();
}

/** Whatever is under way stops; never before it began. */
export async function endRun(tx: Tx, tenantId: string, meetingId: string, at: Date): Promise<void> {
  const open = await tx
    .selectFrom('sitting_runs')
    .select(['id', 'started_at'])
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  if (!open) return;
  await tx
    .updateTable('sitting_runs')
    .set({ finished_at: at < open.started_at ? open.started_at : at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', open.id)
    .execute();
}
