import { dayAt } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { petitionFailure } from '../failures.ts';
import { insertAct } from '../store/acts.ts';
import { insertVerification } from '../store/judgements.ts';
import { changePetition, lockRow } from '../store/petitions.ts';

export interface VoterCheck {
  readonly petitionId: string;
  readonly note: string;
  readonly files: readonly File[];
}

/** A voter was promised that place and time in a photo are deleted. */
async function keepPhotosOf(
  ctx: CommandContext,
  photos: readonly File[],
  id: string,
): Promise<void> {
  const owner = { tenantId: ctx.actor.tenantId, personId: null, at: ctx.now };
  const ids: string[] = [];
  for (const photo of photos) ids.push((await ctx.files.keepPhoto(ctx.tx, owner, photo)).id);
  await ctx.files.attach(ctx.tx, owner, ids, { kind: 'petition_verification', id });
}

/**
 * A voter says by the code of a receipt that it is not done: a claim beside the bodies' checks, which
 * reopens nothing and says nothing of the ground until somebody has looked.
 */
export async function recordVoterCheck(ctx: CommandContext, check: VoterCheck): Promise<string> {
  const { actor, now, tx } = ctx;
  const petition = await lockRow(tx, actor.tenantId, check.petitionId);
  if (!petition) throw petitionFailure('NotFound', 'petitions.not_found');
  const id = await insertVerification(tx, {
    tenant_id: petition.tenant_id,
    petition_id: petition.id,
    duty_id: null,
    body_id: petition.council_id,
    person_id: null,
    seat_id: null,
    verified_on: dayAt(now),
    recorded_at: now,
    finding: 'no',
    note: check.note,
    by_voter: true,
  });
  await keepPhotosOf(ctx, check.files, id);
  await changePetition(tx, petition, { voter_reported: true }, now);
  await insertAct(tx, {
    tenant_id: petition.tenant_id,
    petition_id: petition.id,
    act: 'verify',
    happened_on: dayAt(now),
    recorded_at: now,
    person_id: null,
    seat_id: null,
    body_id: null,
    data: { verification: id, finding: 'no', byVoter: true },
  });
  ctx.emit({
    name: 'petition.verified',
    subjectKind: 'petition',
    subjectId: petition.id,
    councilId: petition.council_id,
    data: { code: petition.code, finding: 'no', byVoter: true },
  });
  return id;
}
