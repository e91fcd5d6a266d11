import { dayAt, workCalendar } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { lastBackup } from '#src/platform/backup/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import { databaseBytes } from '#src/platform/metrics/index.ts';
import type { Platform } from '#src/platform/command.ts';
import { installation, jobsByName, largestTables, oldestDueJob, waitingOf } from './queries.ts';
import type { Installation, JobLine, TableSize } from './queries.ts';
import { judge } from './rules.ts';
import type { JudgedSign, OperationFacts } from './rules.ts';

interface Sizes {
  /** In bytes. */
  readonly database: number;
  readonly tables: readonly TableSize[];
}

export interface Operation {
  readonly facts: OperationFacts;
  readonly signs: readonly JudgedSign[];
  readonly jobs: readonly JobLine[];
  readonly installation: Installation;
  /** Null where others share the installation: sizes are theirs too. */
  readonly sizes: Sizes | null;
  /** Resident memory of this process, in bytes. */
  readonly memory: number;
  readonly startedAt: Date;
}

/** Everything the page shows, read at one moment. */
export async function gatherOperation(platform: Platform, actor: Actor): Promise<Operation> {
  const { db } = platform;
  const { tenantId } = actor;
  const whole = await installation(db);
  const now = platform.clock();
  const [jobs, oldestDueAt, waiting, backup, calendar, freeMb] = await Promise.all([
    jobsByName(db, tenantId),
    oldestDueJob(db, tenantId),
    waitingOf(db, tenantId),
    lastBackup(db),
    workCalendar(db, tenantId),
    platform.files.freeMb(),
  ]);
  const year = Number(dayAt(now).slice(0, 4));
  const facts: OperationFacts = {
    now,
    backedUpAt: backup.good?.endedAt ?? null,
    backupFailedAt: backup.failedSince?.endedAt ?? null,
    waitingJobs: jobs.reduce((sum, { waiting: count }) => sum + count, 0),
    failedJobs: jobs.reduce((sum, { failed }) => sum + failed, 0),
    oldestDueAt,
    clockDriftMs: whole.databaseNow.getTime() - now.getTime(),
    missingYears: [year, year + 1].filter((one) => !calendar.years.has(one)),
    freeMb,
    isMailOn: platform.mailer?.isOn ?? false,
    ...waiting,
  };
  return {
    facts,
    signs: judge(facts),
    jobs,
    installation: whole,
    sizes: whole.tenants === 1 ? await sizesOf(db) : null,
    memory: process.memoryUsage.rss(),
    startedAt: new Date(now.getTime() - process.uptime() * 1000),
  };
}

const sizesOf = async (db: Db): Promise<Sizes> => ({
  database: await databaseBytes(db),
  tables: await largestTables(db),
});
