import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { operationsText, sizeWords } from '../messages.ts';
import { wasPutBack } from '../rules.ts';
import type { OperationFacts, Sign } from '../rules.ts';

const MB = 1_048_576;

/** What stands beside a sign: how it is now, what to do, and where. */
export interface SignWords {
  readonly told: string;
  readonly todo: string;
  readonly link?: { readonly href: string; readonly label: string };
}

type Told = (facts: OperationFacts, locale: Locale) => SignWords;

const countOf = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale).format(value);

const backup: Told = ({ backedUpAt, backupFailedAt }, locale) => {
  const t = operationsText(locale).backup;
  const newest = backedUpAt === null ? t.none : t.at(formatInstant(backedUpAt));
  const failed = backupFailedAt === null ? '' : `; ${t.failed(formatInstant(backupFailedAt))}`;
  return { told: newest + failed, todo: failed === '' ? t.todo : t.todoFailed };
};

const daysOff: Told = ({ missingYears }, locale) => {
  const t = operationsText(locale).daysOff;
  return {
    told: missingYears.length === 0 ? t.complete : t.missing(missingYears.join(', ')),
    todo: t.todo,
    link: { href: '/days-off', label: t.open },
  };
};

const clock: Told = (facts, locale) => {
  const t = operationsText(locale).clock;
  const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const told = t.told(seconds.format(Math.abs(facts.clockDriftMs) / 1000));
  const { newestEventAt } = facts;
  const ahead =
    newestEventAt && wasPutBack(facts) ? `; ${t.putBack(formatInstant(newestEventAt))}` : '';
  return { told: told + ahead, todo: t.todo };
};

const disk: Told = ({ freeMb }, locale) => {
  const t = operationsText(locale).disk;
  return {
    told: freeMb === null ? t.unknown : t.told(sizeWords(freeMb * MB, locale)),
    todo: t.todo,
  };
};

const mail: Told = ({ mailsGivenUp, isMailOn, mailsWaiting, oldestMailAt }, locale) => {
  const t = operationsText(locale).mail;
  const link = { href: '/outbox', label: t.open };
  const givenUp = t.told(countOf(mailsGivenUp, locale));
  if (isMailOn) return { told: givenUp, todo: t.todo, link };
  const since = oldestMailAt === null ? '' : t.oldest(formatInstant(oldestMailAt));
  const off = t.off(countOf(mailsWaiting, locale)) + since;
  return { told: mailsGivenUp > 0 ? `${off}; ${givenUp}` : off, todo: t.todoOff, link };
};

const WORDS: Readonly<Record<Sign, Told>> = {
  backup,
  daysOff,
  disk,
  jobs: ({ failedJobs, waitingJobs }, locale) => {
    const t = operationsText(locale).jobs;
    return {
      told: t.told(countOf(waitingJobs, locale), countOf(failedJobs, locale)),
      todo: t.todo,
    };
  },
  mail,
  seals: ({ unsealed }, locale) => {
    const t = operationsText(locale).seals;
    return { told: t.told(countOf(unsealed, locale)), todo: t.todo };
  },
  clock,
};

export const signWords = (sign: Sign, facts: OperationFacts, locale: Locale): SignWords =>
  WORDS[sign](facts, locale);
