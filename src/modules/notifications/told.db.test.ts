import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import { actOnOneDuty, runClock } from '#src/council/duties/index.ts';
import { execute } from '#src/platform/command.ts';
import { openJobs } from '#src/platform/jobs/jobs.ts';
import { openMailer } from '#src/platform/mail/mailer.ts';
import { actorFor, buildSeat } from '#test/build.ts';
import { openMailServer, readMail } from '#test/mail-server.ts';
import { noticeJobs } from './jobs.ts';
import { mailNotices } from './mail-notices.ts';
import { noticeOf, noticesOf, unreadNotices, unreadQuery } from './queries/bell.ts';
import { LISTENED } from './rules.ts';
import { claimQuery } from './store/outbox.ts';
import { sweepNotices } from './sweep-notices.ts';
import { openNoticeLife } from './test-data/notice-life.ts';
import type { NoticeLife } from './test-data/notice-life.ts';

let life: NoticeLife;
beforeAll(async () => {
  life = await openNoticeLife();
  await life.giveAccount(life.people.department, 'so-xay-dung');
  await life.giveAddress(life.people.department, 'so.xay.dung@vidu.vn');
});
afterAll(async () => await life.close());

const DAY = '2026-11-22';

it('a hundred duties of one letter are one line on the bell and in the mail', async () => {
  const { department, clerk } = life.people;
  await life.place(100, { document: '123/HĐND-TT' });
  const { notices } = await noticesOf(life.db, department, DAY, null);
  expect(notices).toMatchObject([{ kind: 'assigned', count: 100, document: '123/HĐND-TT' }]);
  const open = await noticeOf(life.db, department, DAY, notices[0]?.id ?? '');
  expect(open?.subjects).toHaveLength(100);
  expect(await noticesOf(life.db, clerk, DAY, null)).toMatchObject({ notices: [] });
  await mailNotices(life.platform);
  const [mail] = await life.mails();
  expect(mail?.body).toContain('- Được giao 100 việc theo văn bản số 123/HĐND-TT\n');
  expect(mail?.body).not.toContain('Nguyễn Thị Mật');
});

it('what was read on the bell meanwhile is not mailed', async () => {
  const { department } = life.people;
  await life.place(1);
  await sql`update notices set read_at = now()`.execute(life.db);
  life.after(60);
  await mailNotices(life.platform);
  expect(await life.mails()).toHaveLength(1);
  expect(await unreadNotices(life.db, department, DAY)).toBe(0);
});

it('where nobody of the debtor can be reached the office is told to write', async () => {
  const { chair, clerk } = life.people;
  await buildSeat(life.db, {
    tenantId: life.tenantId,
    councilId: life.province.councilId,
    bodyId: life.emptyDepartment,
    role: 'departmentOfficer',
  });
  await life.place(1, { dueOn: '2026-11-26', debtor: life.emptyDepartment });
  await life.hearing(async (house) => await runClock({ ...house, clock: () => at('2026-11-23') }));
  for (const one of [chair, clerk]) {
    const { notices } = await noticesOf(life.db, one, DAY, null);
    expect(notices.map(({ kind }) => kind)).toEqual(['to_urge']);
  }
});

it('a person who left a seat is told no more; one with two seats sees which it concerns', async () => {
  const { tenantId, province } = life;
  const seat = await buildSeat(life.db, {
    tenantId,
    councilId: province.councilId,
    bodyId: province.departmentIds[2] ?? '',
    role: 'departmentOfficer',
  });
  const second = await buildSeat(life.db, {
    ...seat,
    councilId: province.councilId,
    bodyId: province.councilId,
    role: 'delegate',
  });
  await life.giveAddress(seat, 'hai.ghe@vidu.vn');
  await life.place(1, { debtor: province.departmentIds[2] ?? '' });
  const asDelegate = await actorFor(life.db, second, DAY);
  const { notices } = await noticesOf(life.db, asDelegate, DAY, null);
  expect(notices[0]?.otherSeat).toMatch(/ · /);
  expect(await unreadNotices(life.db, asDelegate, DAY)).toBe(1);
  await sql`update seats set to_on = '2026-11-21' where id = ${seat.seatId}`.execute(life.db);
  expect(await unreadNotices(life.db, asDelegate, DAY)).toBe(0);
  expect(await noticeOf(life.db, asDelegate, DAY, notices[0]?.id ?? '')).toBeNull();
  const before = (await life.mails()).length;
  await mailNotices(life.platform);
  expect(await life.mails()).toHaveLength(before);
});

const at = (day: string) => new Date(`${day}T09:00:00+07:00`);

it('urging on the duty’s day goes from the clock through the queue to the mail server', async () => {
  const server = await openMailServer();
  const mailer = openMailer({ smtpUrl: server.url, from: 'nghi-su@vidu.vn' });
  const jobs = openJobs(life.url, (error) => {
    throw error;
  });
  const clock = () => at('2026-12-13');
  const listeners = [{ names: LISTENED, job: 'notices' }];
  const platform = { ...life.platform, jobs, clock, listeners, mailer };
  const nightly = { name: 'duties-nightly', run: async () => await runClock(platform) };
  await jobs.start([nightly, ...noticeJobs(platform)], {
    'duties-nightly': { cron: '0 0 1 1 *', alsoAtStart: true },
  });
  try {
    const told = async () => {
      await noticeJobs(platform)[1]?.run({});
      await noticeJobs(platform)[2]?.run({});
      return server.got.map((raw) => readMail(raw).text).find((text) => text.includes('đôn đốc'));
    };
    await expect.poll(told, { timeout: 120_000, interval: 500 }).toContain('Được đôn đốc');
    const debtor = life.people.department;
    const { notices } = await noticesOf(life.db, debtor, '2026-12-13', null);
    expect(notices[0]).toMatchObject({ kind: 'urged', count: 101 });
  } finally {
    await jobs.stop();
    mailer.close();
    await server.close();
  }
}, 600_000);

it('a duty that was answered brings the office a notice, never the one who answered', async () => {
  const { department, clerk } = life.people;
  const { rows } = await life.pool.query<{ id: string; version: number }>(
    'select id, version from duties where debtor_body_id = $1 limit 1',
    [life.department],
  );
  const [duty] = rows;
  await life.hearing(async (house) => {
    const act = { id: duty?.id, version: duty?.version, act: 'answer', note: 'Đã trả lời.' };
    await execute(house, department, actOnOneDuty, {
      ...act,
      documentNumber: '22/SXD',
      documentOn: '2026-11-20',
    });
  });
  const kinds = async (who: typeof clerk) =>
    (await noticesOf(life.db, who, DAY, null)).notices.map(({ kind }) => kind);
  expect(await kinds(clerk)).toContain('answered');
  expect(await kinds(department)).not.toContain('answered');
});

it('goes after the days the leading council keeps it, a bounded number at a time', async () => {
  await life.queueMails(1);
  await sweepNotices({ ...life.platform, clock: () => at('2028-02-01') });
  const { rows } = await life.pool.query('select count(*)::int as left from notices');
  expect(rows).toEqual([{ left: 0 }]);
  const mails = await life.mails();
  expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(['waiting']));
});

it('the bell and the due mails read an index at a million rows', async () => {
  await life.pool
    .query(`insert into notices (tenant_id, id, person_id, kind, event_id, subject_kind,
      subject_id, created_at, read_at, mailed_at)
    select tenant_id, gen_random_uuid(), id, 'late', gen_random_uuid(), 'duty', gen_random_uuid(),
      now(), now(), now() from people, generate_series(1, 4000)`);
  await life.pool.query(`insert into outbox_mails (tenant_id, id, to_address, subject, body, state,
      next_try_at, created_at, sent_at)
    select '${life.tenantId}', gen_random_uuid(), 'a@vidu.vn', 's', 'b', 'sent', now(), now(), now()
    from generate_series(1, 20000)`);
  await life.pool.query('analyze notices, outbox_mails');
  const plans = [
    await planOf(unreadQuery(life.people.clerk, DAY)),
    await planOf(claimQuery(life.tenantId, new Date(), new Date(), 50)),
  ];
  expect(plans[0]).not.toContain('Seq Scan on notices');
  expect(plans[1]).toContain('outbox_mails_due');
});

async function planOf(query: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(life.db);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
