import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { recordAttempt } from '#src/platform/backup/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import { noFiles } from '#src/platform/files/index.ts';
import { installJobs } from '#src/platform/jobs/install.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { LOC_HA, NOW, buildActor, buildCouncil, buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { pagesOf } from '#test/pages-of.ts';
import { operationsRoom } from './index.ts';

let test: TestDatabase;
let tenantId: string;
let province: Awaited<ReturnType<typeof buildCouncil>>;
let admin: Actor;
let clerk: Actor;
const pages = pagesOf(
  (): Platform => ({ db: test.db, jobs: noJobs, files: noFiles, clock: () => NOW }),
  [operationsRoom('0.0.0')],
);
const page = async (): Promise<string> => (await pages.get(admin, '/operations')).html;

beforeAll(async () => {
  test = await openTestDatabase();
  await installJobs(test.url);
  tenantId = await buildTenant(test.db);
  province = await buildCouncil(test.db, { tenantId });
  admin = await buildActor(test.db, province, 'admin');
  clerk = await buildActor(test.db, province, 'departmentOfficer');
});
afterAll(async () => await test.close());

const queueJob = async (name: string, state: string, data: object) => {
  await test.pool.query(`select jobs.create_queue($1, '{"policy": "standard"}'::jsonb)`, [name]);
  await test.pool.query(
    'insert into jobs.job (id, name, state, data, start_after) values ($1, $2, $3::jobs.job_state, $4, $5)',
    [newId(), name, state, JSON.stringify(data), NOW],
  );
};

describe('the page of operation', () => {
  it('is for the administrator of the installation, not for who reads the log or keeps a commune', async () => {
    const commune = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
    const others = [
      clerk,
      await buildActor(test.db, province, 'chair'),
      await buildActor(test.db, province, 'officeChief'),
      await buildActor(test.db, province, 'auditor', province.officeId),
      await buildActor(test.db, commune, 'chair'),
      await buildActor(test.db, commune, 'admin'),
    ];
    for (const other of others) {
      const { html } = await pages.get(other, '/operations');
      expect([other.role, html]).toEqual([other.role, 'operations.may_not']);
      expect(await operationsRoom('0').nav?.(other, 'vi', test.db)).toEqual([]);
    }
    expect((await pages.get(admin, '/operations')).status).toBe(200);
  });

  it('says that nothing was ever saved, then when it was, and a failure since', async () => {
    expect(await page()).toContain('Chưa có bản sao lưu nào hoàn thành');
    const client = await test.pool.connect();
    const at = (iso: string, failure: string | null) => ({
      startedAt: new Date(iso),
      endedAt: new Date(iso),
      onlyTenantId: null,
      path: '/backup/a.tar.zst',
      sizeBytes: failure === null ? 1 : null,
      rowCount: 1,
      fileCount: 0,
      lostCount: 0,
      failure,
    });
    try {
      await recordAttempt(client, at('2026-11-20T19:00:00Z', null));
      await recordAttempt(client, at('2026-11-21T19:00:00Z', 'Ổ đĩa đã đầy.'));
    } finally {
      client.release();
    }
    const html = await page();
    expect(html).toContain('Bản gần nhất xong lúc 02:00 21/11/2026');
    expect(html).toContain('lần chạy lúc 02:00 22/11/2026 không thành');
    expect(html).toContain('Xem lỗi trong nhật ký của lần chạy đó');
  });

  it('says that no mail server is set, and since when mails wait for one', async () => {
    expect(await page()).toContain('Chưa cấu hình máy chủ thư: 0 thư đang chờ');
    await test.pool.query(
      `insert into outbox_mails (tenant_id, id, to_address, subject, body, state, next_try_at, created_at)
       select $1, gen_random_uuid(), 'a@vidu.vn', 's', 'b', 'waiting', at, at
       from unnest(array['2026-11-20T02:00:00Z', '2026-11-21T02:00:00Z']::timestamptz[]) at`,
      [tenantId],
    );
    const html = await page();
    expect(html).toContain('2 thư đang chờ, thư cũ nhất từ 09:00 20/11/2026');
    expect(html).toContain('Đặt SMTP_URL và MAIL_FROM');
  });

  it("counts this tenant's jobs and the clock's, not another's, and shows nothing they carry", async () => {
    await queueJob('write-notices', 'failed', { tenantId, word: 'bí mật' });
    await queueJob('write-notices', 'failed', { tenantId: newId() });
    await queueJob('seal-events', 'created', {});
    const html = await page();
    expect(html).toContain('1 đang chờ, 1 không làm được');
    expect(html).not.toContain('bí mật');
  });

  it('hides sizes where several tenants share the installation', async () => {
    expect(await page()).toContain('Bảng lớn nhất');
    await buildTenant(test.db, { unitCode: '40', name: 'Nghệ An' });
    const html = await page();
    expect(html).not.toContain('Bảng lớn nhất');
    expect(html).toContain('nhiều đơn vị dùng chung');
  });
});
