import type { MailChoice } from '#src/council/bodies/index.ts';

export interface UsualTimes {
  readonly mail: MailChoice;
  /** HH:MM in Vietnam. */
  readonly quietFrom: string;
  readonly quietTo: string;
}

/** What a person chose; null: as the council does. */
export type OwnTimes = { readonly [K in keyof UsualTimes]: UsualTimes[K] | null };

export interface MailTimes extends UsualTimes {
  readonly lastMailAt: Date | null;
}

/** A person's own choice stands above the council's; the quiet hours go together. */
export function timesOf(own: OwnTimes | null, usual: UsualTimes): UsualTimes {
  const mail = own?.mail ?? usual.mail;
  const { quietFrom, quietTo } = own ?? {};
  return quietFrom && quietTo ? { mail, quietFrom, quietTo } : { ...usual, mail };
}

/** Between two mails to one person lies at least this; what comes meanwhile goes into the next. */
const APART_MS = 30 * 60_000;
const DAILY_FROM = '07:00';
const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;

function clockTime(now: Date): string {
  return new Date(now.getTime() + VIETNAM_MS).toISOString().slice(11, 16);
}

function vietnamDay(at: Date): number {
  return Math.floor((at.getTime() + VIETNAM_MS) / DAY_MS);
}

export function isQuiet(times: Pick<MailTimes, 'quietFrom' | 'quietTo'>, now: Date): boolean {
  const at = clockTime(now);
  const { quietFrom, quietTo } = times;
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo ? at >= quietFrom && at < quietTo : at >= quietFrom || at < quietTo;
}

/** Whether what waits for this person may go into one mail now. */
export function mayMailNow(times: MailTimes, now: Date): boolean {
  if (times.mail === 'never' || isQuiet(times, now)) return false;
  const { lastMailAt } = times;
  if (times.mail === 'daily') {
    const isToday = lastMailAt !== null && vietnamDay(lastMailAt) === vietnamDay(now);
    return !isToday && clockTime(now) >= DAILY_FROM;
  }
  return lastMailAt === null || now.getTime() - lastMailAt.getTime() >= APART_MS;
}

const RETRY_MINUTES = [1, 5, 30, 120, 360, 720, 1_440] as const;

/** When a message that did not go out is tried again; null where it was tried often enough. */
export function nextTry(tries: number, now: Date): Date | null {
  const minutes = RETRY_MINUTES[tries - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

/** While the server itself does not answer, it is asked again after this; no message loses a try by it. */
const SERVER_AGAIN_MS = 5 * 60_000;

export function serverAgainAt(now: Date): Date {
  return new Date(now.getTime() + SERVER_AGAIN_MS);
}
