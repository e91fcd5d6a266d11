import { platformFailure } from '../errors.ts';

export interface RateLimit {
  readonly perMinute: number;
  readonly burst: number;
}

const SWEEP_ABOVE = 20_000;

/** Token buckets in this process's memory: each key has `burst` tokens, refilled evenly. */
export class TokenBuckets {
  readonly #limit: RateLimit;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(limit: RateLimit) {
    this.#limit = limit;
  }

  /** Takes one token; gives the seconds to wait where none is left. */
  take(key: string, now: Date): number {
    const at = now.getTime();
    const tokens = this.#tokens(key, at);
    if (tokens < 1) return Math.max(1, Math.ceil(((1 - tokens) * 60) / this.#limit.perMinute));
    if (this.#buckets.size > SWEEP_ABOVE) this.#sweep(at);
    this.#buckets.set(key, { tokens: tokens - 1, at });
    return 0;
  }

  takeOrRefuse(key: string, now: Date): void {
    const seconds = this.take(key, now);
    if (seconds > 0) throw platformFailure('TooMany', 'platform.too_many', { seconds });
  }

  #tokens(key: string, at: number): number {
    const bucket = this.#buckets.get(key);
    if (!bucket) return this.#limit.burst;
    // A clock that was put back would refill nothing until it is where it was.
    if (at < bucket.at) bucket.at = at;
    const refilled = ((at - bucket.at) * this.#limit.perMinute) / 60_000;
    return Math.min(this.#limit.burst, bucket.tokens + refilled);
  }

  #sweep(at: number): void {
    for (const key of this.#buckets.keys()) {
      if (this.#tokens(key, at) >= this.#limit.burst) this.#buckets.delete(key);
    }
  }
}
