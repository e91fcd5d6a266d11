/** What the page knows of the installation at one moment. */
export interface OperationFacts {
  readonly now: Date;
  /** The end of the newest complete backup. */
  readonly backedUpAt: Date | null;
  /** A backup failed since then. */
  readonly backupFailedAt: Date | null;
  readonly waitingJobs: number;
  readonly failedJobs: number;
  /** Since when the oldest job that is due has been waiting. */
  readonly oldestDueAt: Date | null;
  /** The database's clock less ours, in milliseconds. */
  readonly clockDriftMs: number;
  /** Years, of this one and the next, whose days off are not entered. */
  readonly missingYears: readonly number[];
  /** Free room where data lies, in megabytes; null where it cannot be asked. */
  readonly freeMb: number | null;
  readonly unsealed: number;
  readonly oldestUnsealedAt: Date | null;
  readonly newestEventAt: Date | null;
  readonly mailsGivenUp: number;
  /** Whether a mail server is set at all. */
  readonly isMailOn: boolean;
  readonly mailsWaiting: number;
  readonly oldestMailAt: Date | null;
}

export const LEVELS = ['good', 'watch', 'act'] as const;
export type Level = (typeof LEVELS)[number];

export const SIGNS = ['backup', 'jobs', 'mail', 'seals', 'disk', 'clock', 'daysOff'] as const;
export type Sign = (typeof SIGNS)[number];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const since = (now: Date, then: Date | null): number =>
  then === null ? 0 : now.getTime() - then.getTime();

const firstOf = (level: Level, isSo: boolean, otherwise: Level = 'good'): Level =>
  isSo ? level : otherwise;

/** Something is told of a moment that has not come: the clock ran ahead and was put back. */
export const wasPutBack = ({ now, newestEventAt }: OperationFacts): boolean =>
  since(now, newestEventAt) < -MINUTE;

const JUDGES: Readonly<Record<Sign, (facts: OperationFacts) => Level>> = {
  backup: ({ now, backedUpAt, backupFailedAt }) =>
    firstOf(
      'act',
      backedUpAt === null || since(now, backedUpAt) > 7 * DAY,
      firstOf('watch', backupFailedAt !== null || since(now, backedUpAt) > 2 * DAY),
    ),
  jobs: ({ now, failedJobs, oldestDueAt }) =>
    firstOf('act', since(now, oldestDueAt) > 30 * MINUTE, firstOf('watch', failedJobs > 0)),
  mail: ({ mailsGivenUp, isMailOn, mailsWaiting }) =>
    firstOf('watch', mailsGivenUp > 0 || (!isMailOn && mailsWaiting > 0)),
  seals: ({ now, oldestUnsealedAt }) =>
    firstOf('watch', since(now, oldestUnsealedAt) > 30 * MINUTE),
  disk: ({ freeMb }) =>
    firstOf(
      'act',
      freeMb !== null && freeMb < 500,
      firstOf('watch', freeMb !== null && freeMb < 5_000),
    ),
  clock: (facts) =>
    firstOf('act', Math.abs(facts.clockDriftMs) > MINUTE, firstOf('watch', wasPutBack(facts))),
  // Next year's days are announced in autumn: until then nobody can enter them.
  daysOff: ({ now, missingYears }) =>
    firstOf(
      'act',
      missingYears.includes(now.getFullYear()),
      firstOf('watch', missingYears.length > 0),
    ),
};

export interface JudgedSign {
  readonly sign: Sign;
  readonly level: Level;
}

/** Every sign, what needs somebody first. */
export function judge(facts: OperationFacts): readonly JudgedSign[] {
  return SIGNS.map((sign) => ({ sign, level: JUDGES[sign](facts) })).toSorted(
    (a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level),
  );
}
