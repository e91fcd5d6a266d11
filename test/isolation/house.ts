import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { mount, rooms } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { authenticator } from '#src/council/accounts/index.ts';
import { loadActor } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { failurePage } from '#src/frame/failure-page.tsx';
import { isPublicPath } from '#src/frame/public-paths.ts';
import { frame } from '#src/frame/render.tsx';
import { unreadNotices } from '#src/modules/notifications/index.ts';
import type { Platform } from '#src/platform/command.ts';
import { openDb } from '#src/platform/db/open-database.ts';
import { openMetrics } from '#src/platform/metrics/index.ts';
import { openFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { API_PREFIX, createWeb } from '#src/platform/web/pipeline.ts';
import { builtAssets } from '../public-house.ts';
import type { TestDatabase } from '../database.ts';
import type { Reader } from './readers.ts';
import { readable } from './readable.ts';
import { recorded } from './statements.ts';
import type { Statements } from './statements.ts';

export interface Asked {
  readonly method: string;
  readonly address: string;
  readonly status: number;
  /** Where it leads; empty where it does not. */
  readonly to: string;
  readonly type: string;
  /** All that a reader of the answer can read, of packed files too. */
  readonly text: string;
}

export interface House {
  readonly web: Hono;
  readonly statements: Statements;
  readonly platform: Platform;
  /** Answers of 500 and above: address and reason. */
  readonly faults: string[];
  ask(
    reader: Reader | null,
    method: string,
    address: string,
    body?: { form?: Readonly<Record<string, string>>; json?: unknown },
  ): Promise<Asked>;
  /** While the work goes on, no time passes. */
  still<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** One beginning for all houses of a run: what they print of the hour is the same. */
const BEGAN = Date.now();

/** The other end of the connection is no loopback. */
const FROM_AFAR = {
  incoming: { socket: { remoteAddress: '10.0.0.1', remotePort: 1 }, headers: {}, complete: true },
};

/** The house that everybody of both provinces shares: one process, its caches, its connections. */
export function openHouse({ appPool }: TestDatabase): House {
  const statements = recorded(appPool);
  const db = openDb({
    connect: statements.connect,
    end: async () => {},
    options: appPool.options,
  });
  // Two seconds an answer: nobody asks too often.
  let answers = 0;
  let isStill = false;
  const clock = (): Date => new Date(BEGAN + (isStill ? 0 : answers * 2_000));
  const files = openFiles({ folder: join(tmpdir(), 'files'), maxBytes: 20_000_000 });
  const platform: Platform = { db, jobs: noJobs, files, clock, trustedProxies: 1 };
  const faults: string[] = [];
  const readers = new Map<string, Reader>();
  const unknown = authenticator(readConfig({ TRUSTED_PROXIES: '1' }), loadActor);
  const web = createWeb({
    platform,
    assetsFolder: '/nonexistent',
    bodyLimitMb: 20,
    publicBodyMb: 20,
    authenticate: async (c) => {
      const nobody = await unknown(c);
      const reader = readers.get(c.req.header('x-reader') ?? '');
      const via = c.req.path.startsWith(API_PREFIX) ? 'key' : 'session';
      return reader ? { actor: { ...reader.actor, via } as const, sessionId: null } : nobody;
    },
    frame: frame({
      assets: builtAssets(),
      rooms,
      seatsOf: async () => await Promise.resolve([]),
      isDemo: async () => await Promise.resolve(false),
      unreadOf: async (actor) => await unreadNotices(db, actor, dayAt(clock())),
    }),
    failurePage,
    isPublic: isPublicPath,
    report: (error) =>
      faults.push(
        `${statements.now().asking}: ${error instanceof Error ? error.message : String(error)}`,
      ),
  });
  mount(web, { metrics: openMetrics(db, appPool), token: undefined });
  return {
    web,
    statements,
    platform,
    faults,
    ask: async (reader, method, address, { form, json } = {}) => {
      const asking = `${method} ${address} (${reader?.key ?? 'nobody'})`;
      const request = { asking, tenantId: reader?.actor.tenantId ?? null };
      answers += 1;
      const network = `10.${(answers >> 16) & 255}.${(answers >> 8) & 255}.${answers & 255}`;
      const headers: Record<string, string> = {
        'x-forwarded-for': network,
        host: 'house.test',
        origin: 'http://house.test',
      };
      if (reader) {
        readers.set(reader.key, reader);
        headers['x-reader'] = reader.key;
      }
      if (json !== undefined) headers['content-type'] = 'application/json';
      const body = form
        ? new URLSearchParams(form)
        : json === undefined
          ? null
          : JSON.stringify(json);
      const sent = { method, headers, ...(method === 'GET' ? {} : { body }) };
      const answer = await statements.asking(
        request,
        async () => await web.request(`http://house.test${address}`, sent, FROM_AFAR),
      );
      const bytes = Buffer.from(await answer.arrayBuffer());
      return {
        method,
        address,
        status: answer.status,
        to: answer.headers.get('location') ?? '',
        type: answer.headers.get('content-type') ?? '',
        text: `${[...answer.headers].flat().join(' ')}\n${await readable(bytes)}`,
      };
    },
    still: async (work) => {
      isStill = true;
      return await work().finally(() => (isStill = false));
    },
    close: async () => await db.destroy(),
  };
}
