import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { platformFailure } from '#src/platform/errors.ts';
import { networkOfRequest } from '#src/platform/auth/web.ts';
import { TokenBuckets } from '#src/platform/auth/rate-limit.ts';
import type { RateLimit } from '#src/platform/auth/rate-limit.ts';
import { Turns } from '#src/platform/web/turns.ts';

/** Five photos of a telephone; nothing larger is read from somebody nobody knows. */
export const LARGEST_FORM = 32 * 1_048_576;
export const LARGEST_QUESTION = 64 * 1_024;

/** Refuses a body before it is read. */
export const upTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      const limit = Math.ceil(maxSize / 1_048_576);
      throw platformFailure('InvalidInput', 'platform.too_large', { limit });
    },
  });

/** So many of one network, counted before a byte of the body is read. */
export function notTooOften(limit: RateLimit) {
  const buckets = new TokenBuckets(limit);
  return async (c: Context, next: () => Promise<void>): Promise<void> => {
    buckets.takeOrRefuse(networkOfRequest(c), c.var.platform.clock());
    await next();
  };
}

const turns = new Turns({ atOnce: 4, ofOne: 2, waiting: 40 });

/** Forms with photos are read and written a few at a time. */
export async function inTurn(c: Context, work: () => Promise<Response>): Promise<Response> {
  return await turns.within(networkOfRequest(c), work);
}
