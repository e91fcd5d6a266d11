import { day, dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Db } from '#src/platform/db/database.ts';
import { eachTenant } from '#src/platform/db/tenant.ts';
import { newId } from '#src/platform/db/ids.ts';
import { digestOf } from './digest.ts';
import type { DigestLine } from './digest.ts';
import { mayMailNow, timesOf } from './mail-times.ts';
import type { UsualTimes } from './mail-times.ts';
import { codesOf } from './queries/codes.ts';
import { noticesToMail, peopleToMail } from './queries/to-mail.ts';
import type { NoticeToMail, PersonToMail } from './queries/to-mail.ts';
import { mailDigest } from './store/outbox.ts';
import { usualTimes } from './usual-times.ts';

const PEOPLE_AT_ONCE = 200;

/** Gathers what is new for each person into one mail, at the times that person or their council chose. */
export async function mailNotices(platform: Platform): Promise<void> {
  await eachTenant(platform.db, async (tenantId) => await mailNoticesOf(platform, tenantId));
}

async function mailNoticesOf(platform: Platform, tenantId: string): Promise<void> {
  const { db } = platform;
  const now = platform.clock();
  const usualOf = usualTimesOnce(db);
  for await (const person of everybodyToMail(db, tenantId, dayAt(now))) {
    const usual = person.councilId && (await usualOf(person.tenantId, person.councilId));
    const times = usual ? timesOf(person.own, usual) : null;
    const isWanted = times !== null && person.email !== '' && times.mail !== 'never';
    const { lastMailAt } = person;
    if (isWanted && !mayMailNow({ ...times, lastMailAt }, now)) continue;
    await mailPerson(db, person, isWanted, platform.address ?? '', now);
  }
}

/** A council's choice, read once. */
function usualTimesOnce(db: Db): (tenantId: string, councilId: string) => Promise<UsualTimes> {
  const known = new Map<string, UsualTimes>();
  return async (tenantId, councilId) => {
    const times = known.get(councilId) ?? (await usualTimes(db, tenantId, councilId));
    known.set(councilId, times);
    return times;
  };
}

async function* everybodyToMail(
  db: Db,
  tenantId: string,
  today: string,
): AsyncGenerator<PersonToMail> {
  const whose = { tenantId, today };
  let last: PersonToMail | null = null;
  for (;;) {
    const people: readonly PersonToMail[] = await peopleToMail(db, whose, last, PEOPLE_AT_ONCE);
    yield* people;
    last = people.at(-1) ?? null;
    if (people.length < PEOPLE_AT_ONCE) return;
  }
}

/** Where no mail is wanted, what waits is done with. */
async function mailPerson(
  db: Db,
  person: PersonToMail,
  isWanted: boolean,
  address: string,
  now: Date,
): Promise<void> {
  const waiting = await noticesToMail(db, person, dayAt(now));
  const told = waiting.filter(
    (notice) => isWanted && notice.isWanted && !person.muted.includes(notice.kind),
  );
  const mail =
    told.length === 0
      ? null
      : {
          tenant_id: person.tenantId,
          id: newId(),
          council_id: null,
          person_id: person.personId,
          to_address: person.email,
          ...digestOf(person.locale, await linesOf(db, person.tenantId, told), address),
          state: 'waiting' as const,
          next_try_at: now,
          created_at: now,
          sent_at: null,
        };
  const ids = waiting.map(({ id }) => id);
  await mailDigest(db, person, ids, mail, now);
}

async function linesOf(
  db: Db,
  tenantId: string,
  notices: readonly NoticeToMail[],
): Promise<readonly DigestLine[]> {
  const codes = await codesOf(db, tenantId, notices);
  return notices.map(({ kind, subjectId, count, document }) => {
    const found = codes.get(subjectId);
    const dueOn = found?.dueOn ?? null;
    return {
      kind,
      code: found?.meeting ?? (found?.code || (found?.place?.unit ?? '')),
      due: dueOn === null ? null : formatDay(day(dueOn)),
      count,
      document,
    };
  });
}
