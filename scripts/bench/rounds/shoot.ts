import autocannon from 'autocannon';
import type { Ask } from '../asks.ts';

export interface Shot {
  readonly perSecond: number;
  readonly requests: number;
  /** Milliseconds of each answer. */
  readonly times: readonly number[];
}

export interface Aim {
  readonly base: string;
  readonly asks: readonly Ask[];
  readonly connections: number;
  readonly seconds: number;
  /** Any other status ends the bench: a refusal is quick and worth nothing. */
  readonly status: number;
}

/** So often it looks whether the time is over. */
const SAMPLE_MS = 50;

/** One round: every connection asks the questions one after another, the next when the last is answered. */
export async function shoot({ base, asks, connections, seconds, status }: Aim): Promise<Shot> {
  const times: number[] = [];
  const other = new Map<number, number>();
  const began = performance.now();
  let last = began;
  const result = await new Promise<autocannon.Result>((done, failed) => {
    const run = autocannon(
      {
        url: base,
        connections,
        duration: seconds,
        sampleInt: SAMPLE_MS,
        timeout: 30,
        setupClient: startingAt(asks),
      },
      (error: unknown, ended) => (error ? failed(error) : done(ended)),
    );
    run.on('response', (_client, code, _bytes, time) => {
      last = performance.now();
      times.push(time);
      if (code !== status) other.set(code, (other.get(code) ?? 0) + 1);
    });
  });
  if (other.size > 0 || result.errors > 0) {
    const told = [...other].map(([code, times_]) => `${times_} × ${code}`).join(', ');
    throw new Error(
      `${base}${asks[0]?.path}: expected ${status}, got ${told}, ${result.errors} errors`,
    );
  }
  return {
    requests: times.length,
    perSecond: (times.length * 1_000) / Math.max(1, last - began),
    times,
  };
}

/** Connections begin at different questions, so that they do not all ask for one thing at one time. */
function startingAt(asks: readonly Ask[]): (client: autocannon.Client) => void {
  let next = 0;
  return (client) => {
    const from = next % asks.length;
    next += 7;
    const turned = [...asks.slice(from), ...asks.slice(0, from)];
    client.setRequests(
      turned.map((ask) => ({ method: 'GET', ...ask, headers: { ...ask.headers } })),
    );
  };
}

export const at = (times: readonly number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

export const median = (values: readonly number[]): number => at(values, 0.5);
