import type { CommandContext } from '#src/platform/command.ts';
import { publicationFailure } from '../failures.ts';
import { mayNotStep } from '../policy.ts';
import { petitionOf } from '../queries/petition.ts';
import { cannotStep } from '../rules.ts';
import type { PublicationStep } from '../schema.ts';
import { insertStep, isWaiting, lockPublication } from '../store.ts';
import type { Publication } from '../store.ts';

export interface Asked {
  readonly petitionId: string;
  /** The version that was read; a text changed since must be read again. */
  readonly version: number;
}

/** Locks the petition's public side and checks who may and what is possible, for every step alike. */
export async function beginStep(
  ctx: CommandContext,
  step: PublicationStep,
  asked: Asked,
  /** A new text comes with the step itself. */
  withText = false,
): Promise<Publication> {
  const { actor, now, tx } = ctx;
  const petition = await petitionOf(tx, actor, asked.petitionId);
  if (!petition) throw publicationFailure('NotFound', 'publication.not_found');
  const refused = mayNotStep(actor, step);
  if (refused) throw publicationFailure('Forbidden', refused);
  const publication = await lockPublication(
    tx,
    {
      tenantId: actor.tenantId,
      petitionId: petition.id,
      councilId: actor.councilId,
    },
    now,
  );
  if (publication.version !== asked.version)
    throw publicationFailure('Conflict', 'publication.changed', { version: publication.version });
  const takesAway = mayNotStep(actor, step, publication.state);
  if (takesAway) throw publicationFailure('Forbidden', takesAway);
  const impossible = cannotStep(step, {
    state: publication.version === 0 ? null : publication.state,
    hasDraft: withText || isWaiting(publication),
    wasPublic: publication.approved_at !== null,
  });
  if (impossible) throw publicationFailure('RuleBroken', impossible);
  return publication;
}

/** Writes the step into the history and the event log. */
export async function endStep(
  ctx: CommandContext,
  publication: Publication,
  step: PublicationStep,
  note = '',
): Promise<{ petitionId: string; version: number }> {
  const { actor, now, tx } = ctx;
  await insertStep(tx, {
    tenant_id: publication.tenant_id,
    petition_id: publication.petition_id,
    step,
    person_id: actor.personId,
    seat_id: actor.seatId,
    recorded_at: now,
    note,
  });
  ctx.emit({
    name: EVENTS[step],
    subjectKind: 'petition',
    subjectId: publication.petition_id,
    councilId: publication.council_id,
    data: { version: publication.version + 1 },
  });
  return { petitionId: publication.petition_id, version: publication.version + 1 };
}

const EVENTS: Readonly<Record<PublicationStep, string>> = {
  propose: 'publication.proposed',
  approve: 'publication.approved',
  return: 'publication.returned',
  hold: 'publication.held',
  release: 'publication.released',
  withdraw: 'publication.withdrawn',
};
