import type { Locale } from '#src/platform/i18n/text.ts';
import type { Tier } from './cues/tier-cues.ts';
import type { FieldOfCouncil } from './own-fields.ts';
import type { Taught } from './weighing/taught.ts';
import type { KnownBody } from './weighing/weigh-body.ts';

export interface Suggested {
  readonly value: string;
  readonly label: string;
  /** 0 to 1: how sure, not how good. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface Suggestions {
  readonly field: readonly Suggested[];
  readonly unit: readonly Suggested[];
  readonly body: readonly Suggested[];
  readonly tier: readonly Suggested[];
  readonly kind: 'petition' | 'opinion';
  readonly kindReasons: readonly string[];
}

export interface Suggester {
  suggest(ask: { readonly text: string; readonly place: string }): Suggestions;
}

/** All a suggester knows: general knowledge is built in, the rest is the council's own. */
export interface Knowledge {
  readonly locale: Locale;
  readonly fields: readonly FieldOfCouncil[];
  readonly bodies: readonly KnownBody[];
  readonly taught: Taught;
  readonly tier: Tier;
  readonly homeProvince: string | null;
}
