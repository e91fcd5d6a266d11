import type { Actor } from '#src/platform/auth/actor.ts';
import { CLOCK_LOGIN } from './policy.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Who acts when the clock does. It holds no permission: the table of acts names the clock itself. */
export function clockActor(tenantId: string): Actor {
  return {
    tenantId,
    personId: NOBODY,
    accountId: null,
    seatId: null,
    login: CLOCK_LOGIN,
    displayName: '',
    locale: 'vi',
    via: 'job',
    scopes: [],
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
  };
}
