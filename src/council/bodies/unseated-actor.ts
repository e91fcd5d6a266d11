import type { Actor } from '#src/platform/auth/actor.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Who acts without a seat: who founds a council, and the clock. No permission is theirs. */
export function unseatedActor(
  who: Pick<Actor, 'tenantId' | 'via' | 'scopes'> &
    Partial<Pick<Actor, 'personId' | 'login' | 'locale'>>,
): Actor {
  return {
    personId: NOBODY,
    accountId: null,
    seatId: null,
    login: '',
    displayName: '',
    locale: 'vi',
    councilId: NOBODY,
    councilTier: 'province',
    councilUnitCode: '',
    bodyId: NOBODY,
    bodyKind: 'office',
    bodyName: '',
    bodyShortName: '',
    hiddenRooms: [],
    leadsTenant: true,
    role: 'auditor',
    bodyIds: [],
    permissions: new Set(),
    ...who,
  };
}
