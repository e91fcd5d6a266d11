import { loadActor } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { mayNotWorkOn } from '../policy.ts';
import type { Import } from '../store/imports.ts';

/** Who started the import, as they stand now: background work may do what they may. */
export async function actingPerson(platform: Platform, one: Import): Promise<Actor | null> {
  const actor = await loadActor(platform.db, {
    tenantId: one.tenant_id,
    personId: one.person_id,
    seatId: one.seat_id,
    accountId: null,
    login: '',
    locale: 'vi',
    via: 'job',
    scopes: ['*'],
    at: platform.clock(),
  });
  return actor && mayNotWorkOn(actor, one) === null ? actor : null;
}
