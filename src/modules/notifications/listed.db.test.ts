import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { command, execute } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { LOC_HA } from '#test/build.ts';
import { openDesk } from '#test/desk-house.ts';
import { mailNotices } from './mail-notices.ts';
import { noticesOf } from './queries/bell.ts';
import { openNoticeLife } from './test-data/notice-life.ts';
import type { NoticeLife } from './test-data/notice-life.ts';

let life: NoticeLife;
beforeAll(async () => {
  life = await openNoticeLife();
});
afterAll(async () => await life.close());

const DAY = '2026-11-22';

it('what voters send online grows one unread line with its place and a count that opens the list', async () => {
  const { province, people, tenantId } = life;
  const { clerk } = people;
  const sent = async (): Promise<string> => {
    const id = newId();
    await life.pool.query(
      `insert into submissions (tenant_id, id, council_id, state, text, unit_code, place, consent_text,
         consented_at, network_mark, request_key, submitted_at)
       values ($1, $2, $3, 'waiting', 'Sửa cống', $4, 'Thôn 3', 'Đồng ý', now(), 'm', $5, now())`,
      [tenantId, id, province.councilId, LOC_HA, id],
    );
    const receive = command({
      name: 'test.receive',
      input: z.object({}),
      run: async (ctx) =>
        ctx.emit({
          name: 'submission.received',
          subjectKind: 'submission',
          subjectId: id,
          councilId: province.councilId,
        }),
    });
    await life.hearing(async (house) => await execute(house, people.chair, receive, {}));
    return id;
  };
  const lines = async () =>
    (await noticesOf(life.db, clerk, DAY, null)).notices.filter(({ kind }) => kind === 'submitted');
  await sql`update notices set read_at = now()`.execute(life.db);
  const first = await sent();
  expect(await lines()).toMatchObject([
    { count: 1, href: `/submissions/${first}`, place: expect.stringMatching(/^Thôn 3, .*Lộc Hà/u) },
  ]);
  await life.giveAddress(clerk, 'van.phong@vidu.vn');
  life.after(60);
  await mailNotices(life.platform);
  const mail = (await life.mails()).find(({ to }) => to === 'van.phong@vidu.vn');
  expect(mail?.body).toMatch(/- Cử tri gửi kiến nghị trực tuyến: .*Lộc Hà\n/u);
  expect(mail?.body).not.toContain('Thôn 3');
  await sent();
  await sent();
  expect(await lines()).toMatchObject([{ count: 3 }]);
  const [line] = await lines();
  const open = await openDesk(life.platform, clerk).request(`/notices/${line?.id}`);
  expect(open.headers.get('location')).toBe('/submissions');
  await sent();
  expect(await lines()).toMatchObject([
    { count: 1, isRead: false },
    { count: 3, isRead: true },
  ]);
});
