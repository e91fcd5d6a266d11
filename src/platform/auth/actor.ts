import type { Locale } from '../i18n/text.ts';

/** Who acts. The rooms add the seat and its permissions (see `council/bodies/actor.ts`). */
export interface Actor {
  readonly tenantId: string;
  readonly personId: string;
  readonly accountId: string | null;
  readonly seatId: string | null;
  readonly login: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly via: 'session' | 'key' | 'job' | 'operator';
  /** What an API key is limited to; `*` for a signed-in person. */
  readonly scopes: readonly string[];
}
