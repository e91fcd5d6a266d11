import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Db } from '../db/database.ts';
import { backupAge, databaseBytes, jobsByState } from './queries.ts';

/** The kind of address; a label with few values, whatever people ask for. */
export type Area = 'public' | 'page' | 'api' | 'asset';

export interface Served {
  readonly area: Area;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

/** How many connections a pool holds. */
export interface PoolFigures {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

export interface Metrics {
  readonly contentType: string;
  served(request: Served): void;
  /** Every figure as text. */
  read(): Promise<string>;
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export function openMetrics(db: Db, pool: PoolFigures): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'nghisu_request_seconds',
    help: 'Time until an answer begins, by kind of address.',
    labelNames: ['area', 'method', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  for (const gauge of [connections(pool), ...stateOf(db)]) registry.registerMetric(gauge);
  return {
    contentType: registry.contentType,
    served: ({ area, method, status, seconds }) =>
      durations.observe(
        {
          area,
          method: METHODS.has(method) ? method : 'other',
          status: `${Math.floor(status / 100)}xx`,
        },
        seconds,
      ),
    read: async () => await registry.metrics(),
  };
}

function connections(pool: PoolFigures): Gauge {
  return new Gauge({
    name: 'nghisu_database_connections',
    help: 'Connections of this process to the database, and callers waiting for one.',
    labelNames: ['state'],
    registers: [],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'awaited' }, pool.waitingCount);
    },
  });
}

function stateOf(db: Db): readonly Gauge[] {
  const jobs = new Gauge({
    name: 'nghisu_jobs',
    help: 'Background jobs by state.',
    labelNames: ['state'],
    registers: [],
    async collect() {
      this.reset();
      for (const { name, count } of await jobsByState(db)) this.set({ state: name }, count);
    },
  });
  const size = new Gauge({
    name: 'nghisu_database_bytes',
    help: 'Size of the database.',
    registers: [],
    async collect() {
      this.set(await databaseBytes(db));
    },
  });
  const backup = new Gauge({
    name: 'nghisu_backup_age_seconds',
    help: 'Since the newest complete backup; absent while there is none.',
    labelNames: ['of'],
    registers: [],
    async collect() {
      const age = await backupAge(db);
      if (age !== null) this.set({ of: 'installation' }, age);
    },
  });
  return [jobs, size, backup];
}
