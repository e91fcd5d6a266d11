import type { Schedule } from './platform/jobs/jobs.ts';

/** Every clock-driven job; the hours are Vietnam's. An office may switch its machine off at night. */
export const SCHEDULE: Schedule = {
  'seal-events': { cron: '* * * * *' },
  'fold-counters': { cron: '* * * * *' },
  'fold-lessons': { cron: '* * * * *' },
  'take-up-imports': { cron: '* * * * *', alsoAtStart: true },
  'duties-nightly': { cron: '10 0 * * *', alsoAtStart: true },
  'close-written-votes': { cron: '15 0 * * *', alsoAtStart: true },
  'remind-unanswered': { cron: '0 7 * * *', alsoAtStart: true },
  'renew-duty-search': { cron: '*/10 * * * *', alsoAtStart: true },
  'renew-petition-search': { cron: '*/10 * * * *', alsoAtStart: true },
  'mark-public-petitions': { cron: '20 1 * * *', alsoAtStart: true },
  'sweep-sign-ins': { cron: '10 2 * * *', alsoAtStart: true },
  'sweep-imports': { cron: '15 2 * * *', alsoAtStart: true },
  'sweep-files': { cron: '20 2 * * *', alsoAtStart: true },
  'mail-notices': { cron: '*/5 * * * *' },
  'send-mail': { cron: '* * * * *', alsoAtStart: true },
  'sweep-proofs': { cron: '*/20 * * * *', alsoAtStart: true },
  'forget-refused': { cron: '40 2 * * *', alsoAtStart: true },
  'sweep-notices': { cron: '30 2 * * *', alsoAtStart: true },
};
