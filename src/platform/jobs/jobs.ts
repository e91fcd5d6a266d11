import { PgBoss, fromKysely } from 'pg-boss';
import type { Tx } from '../db/database.ts';
import { inNoTenant, inTenant } from '../db/tenant.ts';
import { JOBS_SCHEMA } from './install.ts';

/** A piece of background work: a name, a payload, one call. */
export interface Job<P extends object = object> {
  readonly name: string;
  readonly run: (payload: P) => Promise<void>;
}

/** When the jobs that follow the clock run: five cron fields in Asia/Ho_Chi_Minh, by the job's name. */
export type Schedule = Readonly<
  Record<string, { readonly cron: string; readonly alsoAtStart?: boolean }>
>;

export interface Jobs {
  enqueue(tx: Tx, name: string, payload: object): Promise<void>;
  start(jobs: readonly Job[], schedule: Schedule): Promise<void>;
  stop(): Promise<void>;
}

export const CLOCK_ZONE = 'Asia/Ho_Chi_Minh';

/** A job whose process was killed is taken up by another after a minute or two, not after a quarter of an hour. */
const SIGN_OF_LIFE = { heartbeatSeconds: 60 };

/** What a clock may differ from the database's; in Vietnam every zone is whole hours away. */
const APART_MS = 2 * 60_000;
const AGAIN_SECONDS = 300;

/** Whether a job has an hour of its own: it works by the day, so a wrong day would do harm. */
export const followsDay = ({ cron }: Schedule[string]): boolean => /^\S+ \d+ /.test(cron);

export function openJobs(
  connectionString: string,
  report: (error: Error) => void,
  clock: () => Date = () => new Date(),
): Jobs {
  const boss = new PgBoss({
    connectionString,
    schema: JOBS_SCHEMA,
    // Its tables are the owner's; here they are only used.
    migrate: false,
    createSchema: false,
    max: 3,
    // No job waits for another; asking every few seconds would count as somebody who writes.
    flowIntervalSeconds: 600,
    application_name: 'nghisu-jobs',
  });
  boss.on('error', (error) => report(asError(error)));
  let started = false;
  return {
    async enqueue(tx, name, payload) {
      await boss.send(name, payload, { db: fromKysely(tx), retryLimit: 8, retryBackoff: true });
    },
    async start(jobs, schedule) {
      const orphan = Object.keys(schedule).find((name) => !jobs.some((job) => job.name === name));
      if (orphan) throw new Error(`the schedule names an unknown job: ${orphan}`);
      await boss.start();
      started = true;
      for (const job of jobs) {
        await boss.createQueue(job.name, SIGN_OF_LIFE);
        await boss.updateQueue(job.name, SIGN_OF_LIFE);
        const timing = schedule[job.name];
        let worker = '';
        worker = await boss.work(job.name, { pollingIntervalSeconds: 2 }, async (batch) => {
          if (
            timing &&
            followsDay(timing) &&
            (await waitsForClock(boss, job.name, { report, clock }))
          )
            return;
          for (const { data } of batch) await reported(job, data as object, report);
          // Where there was one there may be more: only an empty queue is waited for.
          boss.notifyWorker(worker);
        });
        if (!timing) continue;
        await boss.schedule(job.name, timing.cron, {}, { tz: CLOCK_ZONE });
        if (timing.alsoAtStart) await boss.send(job.name, {}, { singletonKey: 'at-start' });
      }
    },
    async stop() {
      if (started) await boss.stop({ graceful: true, timeout: 2_000 });
    },
  };
}

/** A clock that jumped must not urge, close or forget anything: such a job waits until it is right. */
async function waitsForClock(
  boss: PgBoss,
  name: string,
  { report, clock }: { readonly report: (error: Error) => void; readonly clock: () => Date },
): Promise<boolean> {
  const { rows } = await boss.getDb().executeSql('select clock_timestamp() as now');
  const [row] = rows as { now: Date }[];
  const apartMs = Math.abs((row?.now ?? clock()).getTime() - clock().getTime());
  if (apartMs <= APART_MS) return false;
  const seconds = Math.round(apartMs / 1_000);
  report(new Error(`${name} waits: our clock is ${seconds} s off the database's`));
  const again = { startAfter: AGAIN_SECONDS, singletonSeconds: AGAIN_SECONDS };
  await boss.send(name, {}, { ...again, singletonKey: 'clock' });
  return true;
}

/** The queue tells a failure as a plain object, and the same one by each of its workers. */
function asError(told: unknown): Error {
  if (told instanceof Error) return told;
  const { message, ...rest } = told as { readonly message?: string };
  return Object.assign(new Error(message ?? 'the queue failed'), rest);
}

/** A job that fails is told to the operator, and tried again by the queue. */
async function reported(job: Job, payload: object, report: (error: Error) => void): Promise<void> {
  try {
    await inItsTenant(payload, async () => await job.run(payload));
  } catch (error) {
    report(error instanceof Error ? error : new Error(`${job.name}: ${String(error)}`));
    throw error;
  }
}

/** The tenant travels with the job; the clock's own work finds its tenants itself. */
async function inItsTenant(payload: object, work: () => Promise<void>): Promise<void> {
  const isOfOne = 'tenantId' in payload && typeof payload.tenantId === 'string';
  await (isOfOne ? inTenant(payload.tenantId as string, work) : inNoTenant(work));
}

/** For tests and the operator's short commands: nothing runs, nothing is kept. */
export const noJobs: Jobs = {
  async enqueue() {},
  async start() {},
  async stop() {},
};
