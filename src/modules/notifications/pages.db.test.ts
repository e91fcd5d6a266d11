import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { execute } from '#src/platform/command.ts';
import { actorFor, buildSeat, buildTenant } from '#test/build.ts';
import { SEATS, tableOf } from '#test/seated.ts';
import { pagesOf } from '#test/pages-of.ts';
import { decideOnMail, readNotices } from './commands.ts';
import { mayNotReadOutbox } from './policy.ts';
import { noticesOf } from './queries/bell.ts';
import { outboxOf } from './queries/outbox.ts';
import { noticeRoutes } from './routes.tsx';
import { openNoticeLife } from './test-data/notice-life.ts';
import type { NoticeLife } from './test-data/notice-life.ts';

const DAY = '2026-11-22';
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'prefer-native-element': 'off',
    'no-implicit-button-type': 'off',
    'heading-level': 'off',
  },
});

let life: NoticeLife;
beforeAll(async () => {
  life = await openNoticeLife();
  await life.place(40, { document: '812/HĐND-TT' });
  await life.place(1, { dueOn: '2026-11-20' });
  await life.queueMails(2);
});
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [{ routes: noticeRoutes }]);

async function page(actor: Actor, path: string) {
  const { html: text, ...answer } = await pages.get(actor, path);
  return { ...answer, text };
}

it('the bell is asked for by a small answer that nobody keeps', async () => {
  const answer = await page(life.people.department, '/notices/unread');
  expect(JSON.parse(answer.text)).toEqual({ count: 2, label: 'Thông báo, 2 chưa đọc' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('the pages are sound HTML in both languages and say what happened', async () => {
  const { department, admin } = life.people;
  const [gathered] = (await noticesOf(life.db, department, DAY, null)).notices.slice(-1);
  for (const locale of ['vi', 'en'] as const)
    for (const [actor, path] of [
      [department, '/notices'],
      [department, '/notices/choices'],
      [department, `/notices/${gathered?.id}`],
      [admin, '/outbox'],
      [admin, '/outbox?state=refused'],
    ] as const) {
      const { status, text } = await page({ ...actor, locale }, path);
      expect({ path, status }).toEqual({ path, status: 200 });
      const report = await validator.validateString(text);
      expect(report.results.flatMap(({ messages }) => messages.map((one) => one.message))).toEqual(
        [],
      );
    }
  const { text } = await page(department, `/notices/${gathered?.id}`);
  expect(text).toContain('Được giao 40 việc theo văn bản số 812/HĐND-TT');
  expect(text).toContain('Chép nội dung');
  const copied = /<textarea[^>]*>([^<]*)/.exec(text)?.[1] ?? '';
  expect(copied).toContain('Đề nghị trả lời');
  expect(copied).not.toContain('Nguyễn Thị Mật');
});

it('one thing is opened where it stands, by its reader only, from the seat it concerns', async () => {
  const { department, clerk } = life.people;
  const one = (await noticesOf(life.db, department, DAY, null)).notices.find(
    ({ count }) => count === 1,
  );
  expect((await page(clerk, `/notices/${one?.id}`)).status).toBe(404);
  const second = await buildSeat(life.db, {
    tenantId: life.tenantId,
    personId: department.personId,
    councilId: life.province.councilId,
    bodyId: life.province.councilId,
    role: 'delegate',
  });
  const other = await page(await actorFor(life.db, second, DAY), `/notices/${one?.id}`);
  expect(other.text).toContain('Chuyển vị trí và mở thông báo');
  expect(other.text).toContain(`value="${department.seatId}"`);
  const { status, to } = await page(department, `/notices/${one?.id}`);
  expect({ status, to }).toMatchObject({ status: 303, to: one?.href });
  expect(to).toMatch(/^\/duties\/[0-9a-f-]{36}$/);
});

it('the outbox is for the administrator of the leading council', async () => {
  expect(tableOf([mayNotReadOutbox]).filter((line) => line.endsWith('x'))).toEqual(['admin x']);
  for (const actor of [SEATS.clerk, SEATS.communeAdmin])
    expect((await page(actor, '/outbox')).status).toBe(403);
});

it('the outbox opens where mail did not arrive, and gathers what went to many', async () => {
  const { admin } = life.people;
  const { text } = await page(admin, '/outbox');
  expect(text).toMatch(/href="\/outbox\?state=waiting" aria-current="page"/);
  expect(text).toContain('2 người nhận');
  const [mail] = (await outboxOf(life.db, admin, 'waiting', null)).mails;
  const put = async (state: 'given_up' | 'waiting') =>
    await life.db
      .updateTable('outbox_mails')
      .set({ state })
      .where('id', '=', mail?.id ?? '')
      .execute();
  await put('given_up');
  expect((await page(admin, '/outbox')).text).toMatch(
    /href="\/outbox\?state=given_up" aria-current="page"/,
  );
  await put('waiting');
});

it('another tenant and another person reach nothing', async () => {
  const { department, admin, communeClerk } = life.people;
  const foreign = { ...admin, tenantId: await buildTenant(life.db) };
  expect((await outboxOf(life.db, foreign, 'waiting', null)).mails).toEqual([]);
  const [mail] = (await outboxOf(life.db, admin, 'waiting', null)).mails;
  await expect(
    execute(life.platform, foreign, decideOnMail, { id: mail?.id, decision: 'drop' }),
  ).rejects.toMatchObject({ code: 'notices.mail_not_found' });
  const stranger = { ...department, tenantId: foreign.tenantId };
  await life.place(1);
  const before = (await noticesOf(life.db, department, DAY, null)).notices;
  const [notice] = before;
  for (const actor of [stranger, communeClerk]) {
    expect((await noticesOf(life.db, actor, DAY, null)).notices).toEqual([]);
    await execute(life.platform, actor, readNotices, { id: notice?.id });
    await execute(life.platform, actor, readNotices, { id: 'all' });
  }
  expect((await noticesOf(life.db, department, DAY, null)).notices).toEqual(before);
});
