import { platformFailure } from '../errors.ts';
import type { Failure } from '../errors.ts';

export function databaseCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Rows of others still point at what was to go. The transaction is lost with it. */
export function isStillPointedAt(error: unknown): boolean {
  const code = databaseCode(error);
  // PostgreSQL 18 has a code of its own for `on delete restrict`.
  return code === '23503' || code === '23001';
}

/** What the database refused for a reason that is the asker's, or null. */
export function unreadableText(error: unknown): Failure | null {
  switch (databaseCode(error)) {
    case '22021': // a character that no text holds: NUL, broken UTF-8
    case '22P05': // the same inside JSON
    case '22P02': // an address that holds no id, no number
    case '22003': // a number that no column holds
      return platformFailure('InvalidInput', 'platform.unreadable');
    default:
      return null;
  }
}
