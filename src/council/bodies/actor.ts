import type { BodyKind, SeatRole } from './schema.ts';
import type { Permission } from './permissions.ts';

declare module '#src/platform/auth/actor.ts' {
  /** The seat the person works from now; several seats share one login. */
  interface Actor {
    readonly councilId: string;
    readonly councilTier: 'province' | 'commune';
    readonly councilUnitCode: string;
    /** The council at the head of its tenant: a province's, or one that stands alone. */
    readonly leadsTenant: boolean;
    readonly bodyId: string;
    readonly bodyKind: BodyKind;
    readonly bodyName: string;
    readonly bodyShortName: string;
    /** Rooms the council does not use: left out of the side bar. */
    readonly hiddenRooms: readonly string[];
    readonly role: SeatRole;
    /** The seat's own body and those above it that it may act for. */
    readonly bodyIds: readonly string[];
    readonly permissions: ReadonlySet<Permission>;
  }
}
