import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Db } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { digestOf } from './digest.ts';
import type { DigestLine } from './digest.ts';
import { mayMailNow, USUAL_TIMES } from './mail-times.ts';
import { codesOf } from './queries/codes.ts';
import { noticesToMail, peopleToMail } from './queries/to-mail.ts';
import type { NoticeToMail, PersonToMail } from './queries/to-mail.ts';
import { mailDigest } from './store/outbox.ts';

const PEOPLE_AT_ONCE = 200;

/** Gathers what is new for each person into one mail, at the times that person chose. */
export async function mailNotices(platform: Platform): Promise<void> {
  const { db } = platform;
  const now = platform.clock();
  for await (const person of everybodyToMail(db)) {
    const times = person.choice ?? { ...USUAL_TIMES, muted: [] };
    const isWanted = person.email !== '' && times.mail !== 'never';
    if (isWanted && !mayMailNow(times, now)) continue;
    await mailPerson(db, person, isWanted ? times.muted : null, platform.address ?? '', now);
  }
}

async function* everybodyToMail(db: Db): AsyncGenerator<PersonToMail> {
  let last: PersonToMail | null = null;
  for (;;) {
    const people: readonly PersonToMail[] = await peopleToMail(db, last, PEOPLE_AT_ONCE);
    yield* people;
    last = people.at(-1) ?? null;
    if (people.length < PEOPLE_AT_ONCE) return;
  }
}

/** `muted` null: this person gets no mail; what waits is done with. */
async function mailPerson(
  db: Db,
  person: PersonToMail,
  muted: readonly string[] | null,
  address: string,
  now: Date,
): Promise<void> {
  const waiting = await noticesToMail(db, person);
  const told = muted === null ? [] : waiting.filter(({ kind }) => !muted.includes(kind));
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
  await mailDigest(
    db,
    person,
    waiting.map(({ id }) => id),
    mail,
    now,
  );
}

async function linesOf(
  db: Db,
  tenantId: string,
  notices: readonly NoticeToMail[],
): Promise<readonly DigestLine[]> {
  const codes = await codesOf(db, tenantId, notices);
  return notices.map(({ kind, subjectId }) => {
    const found = codes.get(subjectId);
    const dueOn = found?.dueOn ?? null;
    return {
      kind,
      code: found?.code ?? '',
      due: dueOn === null ? null : formatDay(day(dueOn)),
    };
  });
}
