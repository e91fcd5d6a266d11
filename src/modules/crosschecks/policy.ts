import type { Actor } from '#src/platform/auth/actor.ts';
import { isCouncilSide } from '#src/modules/petitions/index.ts';

export type CrosscheckReason = 'crosschecks.may_not_check' | 'crosschecks.may_not_read';

/** Who looks on the ground: communes, committees, delegates, the Front, the office. */
export function mayNotCheck({ permissions }: Pick<Actor, 'permissions'>): CrosscheckReason | null {
  return permissions.has('petitions.verify') ? null : 'crosschecks.may_not_check';
}

/** Which answers do not match: whoever reads petitions, about those shared with them. */
export function mayNotCompare({ permissions }: Pick<Actor, 'permissions'>) {
  return permissions.has('petitions.read') ? null : ('crosschecks.may_not_read' as const);
}

/** The council's four figures: those who work for the council, not those who owe it. */
export function mayNotReadFigures(
  actor: Pick<Actor, 'permissions' | 'bodyKind'>,
): CrosscheckReason | null {
  const reads = actor.permissions.has('petitions.read') && isCouncilSide(actor.bodyKind);
  return reads ? null : 'crosschecks.may_not_read';
}

/** Leaders and committees find the figures on their desk. */
export function leads(actor: Pick<Actor, 'permissions' | 'bodyKind'>): boolean {
  return mayNotReadFigures(actor) === null && actor.permissions.has('petitions.evaluate');
}

/** A commune, a delegate, the Front: they have the list at hand on a phone. */
export function goesAndLooks(actor: Pick<Actor, 'permissions' | 'councilTier'>): boolean {
  return actor.councilTier === 'commune' || !actor.permissions.has('duties.follow');
}
