import type { Pool } from 'pg';
import { rooms } from '#src/app.ts';
import { LISTENED, NOTICES_JOB } from '#src/modules/notifications/index.ts';
import { TELL_VOTERS_JOB, VOTER_EVENTS } from '#src/modules/submissions/index.ts';
import { hashToken } from '#src/platform/auth/tokens.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import type { Platform } from '#src/platform/command.ts';
import { inNoTenant, inTenant } from '#src/platform/db/tenant.ts';
import type { Mailer, Message } from '#src/platform/mail/mailer.ts';
import { SCHEDULE } from '#src/schedule.ts';
import { PUBLIC_COLUMNS } from '../public-marks.ts';
import { judge } from './reads.ts';
import type { Scope } from './scope.ts';
import type { Side } from './readers.ts';
import { wrong } from './seen.ts';
import { together } from './turns.ts';

/** Everybody has an address and wants every mail at once; nobody has heard of anything yet. */
const SILENCE = `
  delete from voter_notices; delete from notices; delete from outbox_mails;
  delete from notice_choices;
  update people set email = 'nguoi@vidu.example' where email is null or email !~ '^[^ ]+@[^ ]+$';
  update invitees set email = 'khach@vidu.example', told_sequence = -1;
  update submissions set agreed_channels = '{mail}', email = 'cutri@vidu.example'`;

/**
 * The house's own work, with every word marked: all that happened is told again, invitations go out, the
 * clock's jobs run. Gives what was sent, and which jobs failed.
 */
export async function workOfTheHouse({ two }: Scope): Promise<{
  readonly sent: readonly Message[];
  readonly jobs: number;
  readonly failed: readonly string[];
}> {
  const { house, world } = two;
  await world.pool.query(SILENCE);
  const sent: Message[] = [];
  const failed: string[] = [];
  const platform = {
    ...house.platform,
    mailer: box(sent),
    clock: tomorrowMorning,
    address: 'http://house.test',
  };
  const jobs = new Map(
    rooms.flatMap((room) => (room.jobs?.(platform) ?? []).map((job) => [job.name, job] as const)),
  );
  const run = async (name: string, payload: object, tenantId?: string): Promise<void> => {
    const work = async (): Promise<void> => await jobs.get(name)?.run(payload);
    await house.statements
      .asking(
        { asking: `job ${name}`, tenantId: tenantId ?? null },
        async () => await (tenantId === undefined ? inNoTenant(work) : inTenant(tenantId, work)),
      )
      .catch((error: unknown) => failed.push(`${name}: ${String(error)}`));
  };
  for (const tenantId of new Set(two.sides.map((side) => side.tenantId))) {
    for (const [job, names] of [
      [NOTICES_JOB, LISTENED],
      [TELL_VOTERS_JOB, VOTER_EVENTS],
    ] as const)
      for (const eventIds of await heard(world.pool, tenantId, names))
        await run(job, { tenantId, eventIds }, tenantId);
    for (const meetingId of await meetings(world.pool, tenantId))
      await run('tell-invitees', { tenantId, meetingId }, tenantId);
  }
  const [last, ...clockwork] = Object.keys(SCHEDULE)
    .filter((name) => jobs.has(name))
    .toSorted((a, b) => Number(b === 'send-mail') - Number(a === 'send-mail'));
  for (const name of clockwork) await run(name, {});
  if (last) await run(last, {});
  return { sent, jobs: clockwork.length + 4, failed };
}

const box = (sent: Message[]): Mailer => ({
  isOn: true,
  send: async (message) => {
    sent.push(message);
    return await Promise.resolve({ outcome: 'sent', words: '' });
  },
  close: () => {},
});

/** When mails may go out, whatever the hour of the test. */
const tomorrowMorning: Platform['clock'] = () =>
  new Date(new Date(`${dayAt(new Date())}T03:00:00Z`).getTime() + 86_400_000);

async function heard(
  pool: Pool,
  tenantId: string,
  names: ReadonlySet<string>,
): Promise<readonly string[][]> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from events where tenant_id = $1 and name = any ($2) order by happened_at, id',
    [tenantId, [...names]],
  );
  const ids = rows.map(({ id }) => id);
  return Array.from({ length: Math.ceil(ids.length / 500) }, (_, at) =>
    ids.slice(at * 500, at * 500 + 500),
  );
}

async function meetings(pool: Pool, tenantId: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from meetings where tenant_id = $1 order by id',
    [tenantId],
  );
  return rows.map(({ id }) => id);
}

interface Mail {
  readonly id: string;
  readonly tenant_id: string;
  readonly councils: readonly string[];
  readonly text: string;
}

/** Each mail against whoever receives it: by their seats, a guest or voter by the council that writes. */
export async function judgeMails(scope: Scope): Promise<number> {
  const { two, tally } = scope;
  const { rows } = await two.world.pool.query<Mail>(`
    select o.id, o.tenant_id, o.subject || E'\\n' || o.body || E'\\n' || coalesce(o.calendar, '') as text,
      case when o.person_id is null then array_remove(array[o.council_id], null) else
        array(select distinct s.council_id from seats s
          where s.tenant_id = o.tenant_id and s.person_id = o.person_id) end as councils
    from outbox_mails o`);
  for (const { id, tenant_id: tenantId, councils, text } of rows) {
    tally.add({ what: 'mails', route: 'mail', role: 'everybody', pair: '' });
    const marks = two.planted.marksIn(text);
    tally.read('mail', marks.length);
    for (const mark of marks) {
      const reasons = sidesOf(scope, tenantId, councils).map((side) =>
        wrong(mark, side, (column) => column in PUBLIC_COLUMNS),
      );
      if (reasons.every((reason) => reason !== null))
        tally.leak('mails', `mail ${id} to ${councils.join()}: ${reasons[0] ?? 'to nobody known'}`);
    }
  }
  return rows.length;
}

const sidesOf = ({ two }: Scope, tenantId: string, councils: readonly string[]): readonly Side[] =>
  councils.map((councilId) => ({
    province: tenantId === two.sides[0]?.tenantId ? '1' : '2',
    letter: two.letters.get(councilId) ?? 'o',
    tenantId,
    councilId,
    unitCode: '',
  }));

/** Notices about a thing that belongs to councils the person has no seat in, and nobody of theirs a part. */
export async function judgeNotices({ two, tally }: Scope): Promise<number> {
  const { rows } = await two.world.pool.query<{ kind: string; what: string | null }>(`
    select n.kind, (select o.table_name || ' ' || o.id from isolation.owned o
      where o.id = any (n.subject_ids || n.subject_id) and not o.is_shared and o.council_id is not null
        and not exists (select from seats s where s.tenant_id = n.tenant_id
          and s.person_id = n.person_id and s.council_id = o.council_id) limit 1) as what
    from notices n`);
  for (const { kind, what } of rows) {
    tally.add({ what: 'notices', route: kind, role: 'everybody', pair: '' });
    if (what !== null) tally.leak('notices', `${kind} tells of ${what}, of another council`);
  }
  return rows.length;
}

/** The calendar that each person subscribes to. */
export async function judgeFeeds(scope: Scope): Promise<void> {
  const { two, tally } = scope;
  const people = new Map(two.readers.map((reader) => [reader.actor.personId, reader]));
  await two.world.pool.query('delete from calendar_feeds');
  await together([...people.values()], async (reader) => {
    const token = `${reader.key.replace(' ', '')}${'A'.repeat(32)}`.slice(0, 32);
    const { tenantId, personId } = reader.actor;
    await two.world.pool.query(
      `insert into calendar_feeds (token_hash, tenant_id, person_id, created_at)
       values ($1, $2, $3, now())`,
      [hashToken(token), tenantId, personId],
    );
    const answer = await two.house.ask(null, 'GET', `/lich/${token}.ics`);
    tally.add({ what: 'calendar feeds', route: '/lich', role: reader.role, pair: '' });
    judge(scope, 'calendar feeds', reader, { ...answer, address: `feed of ${reader.key}` });
    if (answer.status !== 200) throw new Error(`no calendar for ${reader.key}: ${answer.status}`);
  });
}

/** The bell of each person after it. */
export async function judgeBells(scope: Scope): Promise<void> {
  const { two, tally } = scope;
  const asked = two.readers.flatMap((reader) =>
    ['/', '/notices', '/notices/unread'].map((path) => ({ reader, path })),
  );
  await together(asked, async ({ reader, path }) => {
    const answer = await two.house.ask(reader, 'GET', path);
    tally.add({ what: 'bells', route: path, role: reader.role, pair: '' });
    judge(scope, 'bells', reader, answer);
  });
}

/** Tables in which a row of one province carries a word or an id of the other. */
export async function mixedRows({ two }: Scope): Promise<readonly string[]> {
  const { pool } = two.world;
  const first = two.sides[0]?.tenantId ?? '';
  const { rows: tables } = await pool.query<{ name: string }>(`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant_id' order by 1`);
  const mixed: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(
      `select substring(t::text from '.{0,60}' || w.other || '.{0,60}') as row from ${name} t,
         lateral (select case when t.tenant_id = $1 then $2 else $3 end as other) w
       where t::text ~ w.other limit 3`,
      [first, '(?:zq2[a-z][sp][0-9]+z|\\mf1[0-9a-f]{6}-[0-9a-f]{4}-7)', 'zq1[a-z][sp][0-9]+z'],
    );
    mixed.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return mixed;
}
