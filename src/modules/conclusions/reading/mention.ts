import type { BodyPhrase } from './bodies/bodies.ts';
import type { Predicate } from './predicates.ts';

/** Where bodies are named in a clause, and in which part. */
export interface Mention {
  readonly role: 'ordered' | 'subject' | 'coop' | 'agent';
  readonly at: number;
  readonly bodies: readonly BodyPhrase[];
  /** Where the words after the bodies go on. */
  readonly to: number;
  readonly predicate: Predicate | null;
}
