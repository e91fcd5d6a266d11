import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** The request that sent it first, and for whom it spoke. */
  readonly asking: string;
  readonly tenantId: string | null;
}

export interface Statements {
  readonly connect: () => Promise<PoolClient>;
  /** Every different statement once for each that was asked signed in or not. */
  all(): readonly Statement[];
  /** Whatever the work sends is sent by this request: many ask at once. */
  asking<T>(request: Asking, work: () => Promise<T>): Promise<T>;
  /** The request under way; empty where none is. */
  now(): Asking;
}

export interface Asking {
  readonly asking: string;
  readonly tenantId: string | null;
}
const NOBODY: Asking = { asking: '', tenantId: null };

interface Query {
  readonly text?: string;
  readonly values?: readonly unknown[];
}

/** The pool of a test, all its statements kept: each text once, with the values it had first. */
export function recorded(pool: Pool): Statements {
  const kept = new Map<string, Statement>();
  const under = new AsyncLocalStorage<Asking>();
  const now = (): Asking => under.getStore() ?? NOBODY;
  const keep = (sent: string | Query, values: unknown): void => {
    const text = typeof sent === 'string' ? sent : (sent.text ?? '');
    const given = typeof sent === 'string' ? values : sent.values;
    const key = `${now().tenantId === null} ${text}`;
    if (!kept.has(key))
      kept.set(key, { text, values: Array.isArray(given) ? given : [], ...now() });
  };
  return {
    connect: async () => {
      const client = await pool.connect();
      return new Proxy(client, {
        get(target, name) {
          const own: unknown = Reflect.get(target, name);
          if (typeof own !== 'function') return own;
          if (name !== 'query') return own.bind(target) as unknown;
          return (...sent: [string | Query, unknown]) => {
            keep(sent[0], sent[1]);
            return (own as (...args: unknown[]) => unknown).apply(target, sent);
          };
        },
      });
    },
    all: () => [...kept.values()],
    asking: async (request, work) => await under.run(request, work),
    now,
  };
}
