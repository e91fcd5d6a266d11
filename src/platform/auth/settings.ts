/** What the process's configuration decides about sign-in. */
export interface AuthSettings {
  /** A session that nobody uses ends after this. */
  readonly sessionIdleMs: number;
  /** Any session ends after this. */
  readonly sessionMaxMs: number;
  /** How many proxies in front add to `X-Forwarded-For`; 0 ignores the header. */
  readonly trustedProxies: number;
}

const HOUR = 3_600_000;

export const USUAL_SETTINGS: AuthSettings = {
  sessionIdleMs: 12 * HOUR,
  sessionMaxMs: 14 * 24 * HOUR,
  trustedProxies: 0,
};

/** Between the password and the code. */
export const CODE_WAIT_MS = 10 * 60_000;
/** How long this process may go on believing what it read of a session or key. */
export const PRESENCE_CACHE_MS = 3_000;
export const LAST_SEEN_EVERY_MS = 60_000;
/** How long a temporary password may wait for its person. */
export const TEMPORARY_MS = 7 * 24 * HOUR;
export const DEVICE_MS = 180 * 24 * HOUR;

/** Calls a minute, and how many at once. A limit of the API is per key. */
export const RATE_LIMITS = {
  signIn: { perMinute: 60, burst: 30 },
  posts: { perMinute: 240, burst: 120 },
  api: { perMinute: 1_200, burst: 1_200 },
  anonymousApi: { perMinute: 60, burst: 60 },
  /** Asking again for a password or code of somebody who is signed in. */
  proofs: { perMinute: 6, burst: 10 },
} as const;
