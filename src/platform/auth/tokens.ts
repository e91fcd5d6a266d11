import { createHash, randomBytes } from 'node:crypto';

export const KEY_PREFIX = 'nghisu_';

/** 256 random bits, safe in a cookie and in a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function newApiKey(): string {
  return KEY_PREFIX + newToken();
}

/** What the database keeps of a token: whoever reads the table cannot sign in with it. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
