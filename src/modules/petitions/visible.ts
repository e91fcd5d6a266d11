import type { BodyKind } from '#src/council/bodies/schema.ts';
import type { Actor } from '#src/platform/auth/actor.ts';

/** Bodies that work for the council itself; the others read what is shared with them. */
const COUNCIL_SIDE: ReadonlySet<BodyKind> = new Set([
  'council',
  'standingCommittee',
  'committee',
  'delegateGroup',
  'office',
  'front',
]);

/** What a reader may see: the petitions of one council, and those shared with any of the viewers. */
export interface Sight {
  readonly tenantId: string;
  /** The council the reader's body belongs to. */
  readonly councilId: string;
  readonly ownCouncilId: string | null;
  readonly viewerIds: readonly string[];
}

/** The one predicate for every register, record, search and export of petitions. */
export function visibleTo(actor: Actor): Sight {
  const { tenantId, councilId } = actor;
  if (!actor.permissions.has('petitions.read'))
    return { tenantId, councilId, ownCouncilId: null, viewerIds: [] };
  if (isCouncilSide(actor.bodyKind)) {
    return { tenantId, councilId, ownCouncilId: councilId, viewerIds: [councilId] };
  }
  return { tenantId, councilId, ownCouncilId: null, viewerIds: actor.bodyIds };
}

export function isCouncilSide(kind: BodyKind): boolean {
  return COUNCIL_SIDE.has(kind);
}

/** Under whose name a petition is shared with a body: a council's own offices read as the council. */
export function viewerOf(body: { id: string; council_id: string | null; kind: BodyKind }): string {
  return body.council_id !== null && isCouncilSide(body.kind) ? body.council_id : body.id;
}

export function sees(
  sight: Sight,
  petition: { tenant_id: string; council_id: string },
  audience: readonly string[],
): boolean {
  if (petition.tenant_id !== sight.tenantId) return false;
  if (petition.council_id === sight.ownCouncilId) return true;
  return sight.viewerIds.some((viewer) => audience.includes(viewer));
}

/** Name, address and telephone of who petitioned: the office that follows it, nobody else. */
export function seesPetitioners(actor: Actor, petition: { council_id: string }): boolean {
  return petition.council_id === actor.councilId && actor.permissions.has('petitions.record');
}
