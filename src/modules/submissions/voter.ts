import { unseatedActor } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';

/** Who acts when a voter does, without an account: no seat, no permission. */
export function voterActor(tenantId: string, locale: Locale): Actor {
  return unseatedActor({ tenantId, locale, login: 'voter', via: 'job', scopes: [] });
}
