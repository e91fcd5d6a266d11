import { councilSetting } from '#src/council/bodies/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { Batch } from '../store/batches.ts';
import { insertBatchStep } from '../store/batches.ts';

export function emitBatch(
  ctx: CommandContext,
  batch: { id: string; council_id: string; code: string },
  name: string,
  data: Record<string, string | number | null>,
): void {
  ctx.emit({
    name,
    subjectKind: 'petition_batch',
    subjectId: batch.id,
    councilId: batch.council_id,
    data: { code: batch.code, ...data },
  });
}

export async function forwardingSteps(ctx: CommandContext, councilId: string) {
  return await councilSetting(ctx.tx, ctx.actor.tenantId, councilId, 'petitions.forwardingSteps');
}

export async function recordStep(
  ctx: CommandContext,
  batch: Batch,
  decision: 'passed' | 'returned',
  note: string,
  onBehalfSeatId: string | null = null,
): Promise<void> {
  await insertBatchStep(ctx.tx, {
    tenant_id: batch.tenant_id,
    batch_id: batch.id,
    step: batch.step,
    decision,
    person_id: ctx.actor.personId,
    seat_id: ctx.actor.seatId,
    on_behalf_seat_id: onBehalfSeatId,
    recorded_at: ctx.now,
    note,
  });
}
