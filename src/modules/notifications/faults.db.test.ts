import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { execute } from '#src/platform/command.ts';
import { openMailer } from '#src/platform/mail/mailer.ts';
import { openMailServer, readMail } from '#test/mail-server.ts';
import type { TestMailServer } from '#test/mail-server.ts';
import { decideOnMail } from './commands.ts';
import { bouncesOf, mailHealth } from './queries/outbox.ts';
import { sendDueMails } from './send-mail.ts';
import { claimDueMails } from './store/outbox.ts';
import { openNoticeLife } from './test-data/notice-life.ts';
import type { NoticeLife } from './test-data/notice-life.ts';

let life: NoticeLife;
let server: TestMailServer;
beforeAll(async () => {
  life = await openNoticeLife();
  server = await openMailServer();
});
afterEach(async () => {
  await life.pool.query('delete from outbox_mails');
  server.got.length = 0;
  server.answer = null;
  server.slowMs = 0;
});
afterAll(async () => {
  await server.close();
  await life.close();
});

async function send(url = server.url): Promise<void> {
  const mailer = openMailer({ smtpUrl: url, from: 'nghi-su@vidu.vn' });
  await sendDueMails({ ...life.platform, mailer }).finally(() => mailer.close());
}

const numbers = () => server.got.map((raw) => /thư số (\d+)/.exec(readMail(raw).text)?.[1]);

it('a server that is down for a day costs nothing: every mail leaves when it is back', async () => {
  await life.queueMails(70);
  const down = await openMailServer();
  await down.close();
  // Far more often than a deferred mail is tried before it is given up.
  for (let hours = 0; hours <= 24; hours += 1) {
    await send(down.url);
    life.after(60);
  }
  const waiting = await life.mails();
  expect(new Set(waiting.map(({ state, tries }) => `${state} ${tries}`))).toEqual(
    new Set(['waiting 0']),
  );
  const health = await mailHealth(life.db, life.tenantId, life.platform.clock());
  expect(health.heldUp).toBeGreaterThan(0);
  expect(waiting.some(({ words }) => words.includes('ECONNREFUSED'))).toBe(true);
  await send();
  expect(new Set(numbers()).size).toBe(70);
  expect(server.got).toHaveLength(70);
  expect((await mailHealth(life.db, life.tenantId, life.platform.clock())).heldUp).toBe(0);
}, 600_000);

it('the first server of an office sends nothing that is over or was new days ago', async () => {
  const DAY = 24 * 60 * 60_000;
  await life.queueMails(6);
  const [chair, now] = [life.people.chair.personId, life.platform.clock().getTime()];
  const change = async (number: number, days: number, personId: string | null, ends?: string) =>
    await life.pool.query(
      `update outbox_mails set next_try_at = $2, person_id = $3, calendar_method = $4, calendar = $5
       where to_address = $1`,
      [
        `so${number}@vidu.vn`,
        new Date(now - days * DAY),
        personId,
        ends ? 'REQUEST' : null,
        ends ? `BEGIN:VCALENDAR\r\nDTEND:${ends}\r\nEND:VCALENDAR` : null,
      ],
    );
  const stamp = (at: number) => `${new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, '')}`;
  await change(1, 30, chair, stamp(now - DAY));
  await change(2, 30, null, stamp(now - DAY));
  await change(3, 30, chair, stamp(now + DAY));
  await change(4, 3, chair);
  await change(5, 1, chair);
  await change(6, 30, null);
  await send();
  expect(numbers().toSorted()).toEqual(['3', '5', '6']);
  const dropped = (await life.mails()).filter(({ state }) => state === 'dropped');
  expect(dropped.map(({ to }) => to).toSorted()).toEqual([1, 2, 4].map((n) => `so${n}@vidu.vn`));

  const lying = dropped.find(({ to }) => to === 'so4@vidu.vn');
  await execute(life.platform, life.people.admin, decideOnMail, {
    id: lying?.id ?? '',
    decision: 'again',
  });
  await send();
  expect(numbers()).toContain('4');
});

it('a refused sign-in holds everything back and loses nothing', async () => {
  await life.queueMails(3);
  const guarded = server.url.replace('smtp://', 'smtp://ai:sai@');
  await send(guarded);
  expect((await life.mails()).every(({ state, tries }) => state === 'waiting' && tries === 0)).toBe(
    true,
  );
});

it('one refused address does not hold up the others, and is seen with its person', async () => {
  const { chair } = life.people;
  await life.queueMails(3);
  server.answer = { code: 550, words: 'no such box' };
  await send();
  server.answer = null;
  await life.pool.query('update outbox_mails set person_id = $1 where to_address = $2', [
    chair.personId,
    'so1@vidu.vn',
  ]);
  await life.giveAddress(chair, 'so1@vidu.vn');
  const bounces = await bouncesOf(life.db, chair);
  expect(bounces).toHaveLength(3);
  expect(bounces.find(({ address }) => address === 'so1@vidu.vn')).toMatchObject({
    personId: chair.personId,
    count: 1,
  });
  await life.giveAddress(chair, 'moi@vidu.vn');
  expect(await bouncesOf(life.db, chair)).toHaveLength(2);
  const { refused } = await mailHealth(life.db, life.tenantId, life.platform.clock());
  expect(refused).toBe(2);
});

it('a mail that is deferred is tried ever later and given up in sight, not lost', async () => {
  await life.queueMails(1);
  server.answer = { code: 451, words: 'greylisted' };
  for (let step = 0; step < 8; step += 1) {
    await send();
    life.after(1_441);
  }
  expect(await life.mails()).toMatchObject([{ state: 'given_up', tries: 8 }]);
  expect((await mailHealth(life.db, life.tenantId, life.platform.clock())).givenUp).toBe(1);
});

it('a process killed after the server took a mail sends it once more, by the same Message-ID', async () => {
  await life.queueMails(1);
  const killed = openMailer({ smtpUrl: server.url, from: 'nghi-su@vidu.vn' });
  const [claimed] = await claimDueMails(life.db, life.tenantId, life.platform.clock(), 50);
  await killed.send({
    to: claimed?.to ?? '',
    subject: claimed?.subject ?? '',
    text: claimed?.body ?? '',
    messageId: `<${claimed?.id}@nghisu>`,
  });
  killed.close();
  await send();
  expect(server.got).toHaveLength(1);
  life.after(11);
  await send();
  await send();
  expect(server.got.map((raw) => readMail(raw).id)).toEqual([
    `<${claimed?.id}@nghisu>`,
    `<${claimed?.id}@nghisu>`,
  ]);
});

it('two processes at once send each mail once', async () => {
  // More than one of them takes at once.
  await life.queueMails(70);
  await Promise.all([send(), send()]);
  expect(server.got).toHaveLength(70);
  expect(new Set(numbers()).size).toBe(70);
});

it('a slow server meets no mail twice: what is not tried in time is given back', async () => {
  await life.queueMails(5);
  const mailer = openMailer({ smtpUrl: server.url, from: 'nghi-su@vidu.vn' });
  const slow = {
    ...mailer,
    send: async (message: Parameters<typeof mailer.send>[0]) => {
      life.after(4);
      return await mailer.send(message);
    },
  };
  await sendDueMails({ ...life.platform, mailer: slow });
  mailer.close();
  const mails = await life.mails();
  expect(mails.filter(({ state }) => state === 'sent')).toHaveLength(2);
  expect(mails.filter(({ state, tries }) => state === 'waiting' && tries === 0)).toHaveLength(3);
  await send();
  expect(new Set(numbers()).size).toBe(5);
  expect(server.got).toHaveLength(5);
});
