import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { platformFailure } from '#src/platform/errors.ts';
import { wideNetworkOf } from '#src/platform/auth/network.ts';
import { networkOfRequest } from '#src/platform/auth/web.ts';
import { TokenBuckets } from '#src/platform/auth/rate-limit.ts';
import type { RateLimit } from '#src/platform/auth/rate-limit.ts';
import { Turns } from '#src/platform/turns.ts';
import { LARGEST_FORM_MB } from './sizes.ts';

export const LARGEST_FORM = LARGEST_FORM_MB * 1_048_576;
export const LARGEST_QUESTION = 64 * 1_024;

/** Refuses a body before it is read, where the page has no better answer. */
export const upTo = (maxSize: number, answer?: (c: Context) => Promise<Response>) =>
  bodyLimit({
    maxSize,
    onError: async (c) => {
      if (answer) return await answer(c);
      const limit = Math.ceil(maxSize / 1_048_576);
      throw platformFailure('InvalidInput', 'platform.too_large', { limit });
    },
  });

/** How much more than one network the /48 around it may ask. */
const WIDE = 4;

/** So many of one network, counted before a byte of the body is read. */
export function notTooOften(limit: RateLimit) {
  const buckets = new TokenBuckets(limit);
  const wide = new TokenBuckets({ perMinute: limit.perMinute * WIDE, burst: limit.burst * WIDE });
  return async (c: Context, next: () => Promise<void>): Promise<void> => {
    const network = networkOfRequest(c);
    const now = c.var.platform.clock();
    buckets.takeOrRefuse(network, now);
    const around = wideNetworkOf(network);
    if (around !== network) wide.takeOrRefuse(around, now);
    await next();
  };
}

const turns = new Turns({ atOnce: 4, ofOne: 2, waiting: 40 });

/** Forms with photos are read and written a few at a time. */
export async function inTurn(c: Context, work: () => Promise<Response>): Promise<Response> {
  return await turns.within(networkOfRequest(c), work);
}
