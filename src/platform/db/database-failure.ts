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

/** Codes of the network and of PostgreSQL: it is starting, ending, full of connections or not there. */
const AWAY = /^(?:ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|57P0[1-5]|08\w{3}|53300|25P03)$/;
const FULL = /^(?:53100|ENOSPC|EDQUOT)$/;
const READ_ONLY = /^(?:EROFS|25006)$/;
// `pg` gives these no code.
const CUT =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** What is the machine's or the database's state and passes, or null: then it is a defect of ours. */
export function databaseAway(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  const code = databaseCode(error) ?? '';
  if (FULL.test(code)) return platformFailure('Unavailable', 'platform.disk_full');
  if (READ_ONLY.test(code)) return platformFailure('Unavailable', 'platform.read_only');
  if (AWAY.test(code) || CUT.test(error.message))
    return platformFailure('Unavailable', 'platform.database_away');
  return error.cause === undefined ? null : databaseAway(error.cause);
}
