import { createHash, timingSafeEqual } from 'node:crypto';

export interface Asking {
  /** The other end of the connection. */
  readonly remote: string | undefined;
  readonly authorization: string | undefined;
  /** Whether a proxy stands between. */
  readonly isForwarded: boolean;
}

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whoever shows the token; without a token in the settings, this machine alone. */
export function mayRead(token: string | undefined, asking: Asking): boolean {
  if (token !== undefined)
    return timingSafeEqual(digest(asking.authorization ?? ''), digest(`Bearer ${token}`));
  return !asking.isForwarded && LOOPBACK.test(asking.remote ?? '');
}
