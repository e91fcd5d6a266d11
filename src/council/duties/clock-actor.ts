import { unseatedActor } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { CLOCK_LOGIN } from './policy.ts';

/** Who acts when the clock does. It holds no permission: the table of acts names the clock itself. */
export function clockActor(tenantId: string): Actor {
  return unseatedActor({ tenantId, login: CLOCK_LOGIN, via: 'job', scopes: [] });
}
