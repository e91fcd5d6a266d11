import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildActor, buildCouncil, buildTenant, NOW } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { pagesOf } from '#test/pages-of.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { command, execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { actOnDuty } from './commands/act-on-duty.ts';
import { placeDuty } from './commands/place-duty.ts';
import { dutyRoutes } from './routes.tsx';

let test: TestDatabase;
let platform: Platform;
let chair: Actor;
let clerk: Actor;
let executive: Actor;
let dutyId: string;

const pages = pagesOf(() => platform, [{ routes: dutyRoutes }]);
const page = pages.get;
const post = pages.post;

beforeAll(async () => {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  const province = await buildCouncil(test.db, { tenantId });
  chair = await buildActor(test.db, province, 'chair');
  clerk = await buildActor(test.db, province, 'clerk');
  executive = await buildActor(test.db, province, 'executiveOfficer');
  platform = { db: test.db, jobs: noJobs, files: {} as Platform['files'], clock: () => NOW };
  const place = command({
    name: 'test.place',
    input: z.unknown(),
    run: async (context) =>
      await placeDuty(context, {
        kind: 'page-duty',
        title: 'Khắc phục ngập úng <b>đường</b> Nguyễn Huy Tự',
        link: '/petitions/x',
        recordKind: 'petition',
        recordId: province.councilId,
        councilId: province.councilId,
        creditorBodyId: province.standingCommitteeId,
        debtorBodyId: province.executiveId,
        placedOn: '2026-10-01',
        due: { dueOn: '2026-11-15', explanation: null, proposed: false },
      }),
  });
  dutyId = (await execute(platform, clerk, place, {})).id;
});
afterAll(async () => await test.close());

describe('pages', () => {
  it.each([
    ['/duties', 'Sổ theo dõi, đôn đốc'],
    ['/duties?q=ngap+ung&late=late&state=owed', 'Quá hạn 5 ngày'],
    ['/duties/late', 'Cơ quan quá hạn'],
    ['/duties/rates', 'Tỷ lệ thực hiện đúng hạn'],
    ['/duties/letters', 'Văn bản đôn đốc'],
    ['/duties/print?late=late', 'Sổ theo dõi, đôn đốc'],
    ['/inbox', 'Việc được giao'],
  ])('%s shows %s', async (path, words) => {
    const { status, html } = await page(chair, path);
    expect(status).toBe(200);
    expect(html).toContain(words);
  });

  it('a body without the right to follow has its inbox and not the pages of the council', async () => {
    expect((await page(executive, '/inbox')).html).toContain('Khắc phục ngập úng');
    expect((await page(executive, '/duties/late')).status).toBe(403);
    expect((await page(executive, '/duties')).html).not.toContain('Lập văn bản đôn đốc');
  });

  it('escapes what people typed', async () => {
    const { html } = await page(chair, `/duties/${dutyId}`);
    expect(html).not.toContain('<b>đường</b>');
  });

  it('buttons follow the reader: the chair urges, the executive answers, a closed act says why', async () => {
    const forChair = (await page(chair, `/duties/${dutyId}`)).html;
    expect(forChair).toContain(`/duties/${dutyId}/acts/urge`);
    expect(forChair).not.toContain(`/duties/${dutyId}/acts/settle`);
    expect(forChair).toContain('Chưa có văn bản trả lời để xem xét.');
    const forExecutive = (await page(executive, `/duties/${dutyId}`)).html;
    expect(forExecutive).toContain(`/duties/${dutyId}/acts/answer`);
    expect(forExecutive).not.toContain(`/duties/${dutyId}/acts/urge`);
    expect(forExecutive).not.toContain('(nhập thay)');
    const forClerk = (await page(clerk, `/duties/${dutyId}`)).html;
    expect(forClerk).toContain('Trả lời (nhập thay)');
    expect(forClerk).toContain('Trả lại (không thuộc thẩm quyền) (nhập thay)');
    expect(forClerk).not.toContain('Đôn đốc (nhập thay)');
  });

  it.each([
    'accept',
    'decline',
    'report',
    'answer',
    'delegate',
    'verify',
    'settle',
    'return',
    'extend',
    'pause',
    'resume',
    'transfer',
    'urge',
    'escalate',
    'note',
    'lift',
    'reopen',
  ])('the form of %s opens for whoever sees the duty', async (act) => {
    for (const actor of [chair, clerk, executive]) {
      expect((await page(actor, `/duties/${dutyId}/acts/${act}`)).status).toBe(200);
    }
  });

  it.each(['/duties/x', '/duties/x/acts/note', '/duties/letters/x'])(
    '%s is not found',
    async (path) => {
      expect((await page(chair, path)).status).toBe(404);
    },
  );
});

describe('a form', () => {
  it('comes back with the sentence at its field and what was typed', async () => {
    const { status, html } = await post(chair, `/duties/${dutyId}/acts/urge`, {
      channel: 'letter',
      documentNumber: '214/HĐND',
      documentOn: '29/02/2025',
    });
    expect(status).toBe(422);
    expect(html).toContain('Tháng này không có ngày đó');
    expect(html).toContain('214/HĐND');
    expect(html).toContain('29/02/2025');
  });

  it('records on behalf, from the source given', async () => {
    const without = await post(clerk, `/duties/${dutyId}/acts/report`, { note: 'Đang làm' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('Nhập thay cần căn cứ');
    const done = await post(clerk, `/duties/${dutyId}/acts/report`, {
      note: 'Đang làm',
      speaker: 'Ông Hải',
    });
    expect(done).toMatchObject({ status: 303, to: `/duties/${dutyId}` });
    const { html } = await page(chair, `/duties/${dutyId}`);
    expect(html).toContain('Nhập thay');
    expect(html).toContain('Ông Hải');
  });

  it('of the second person is shown again with what the first did', async () => {
    const act = command({
      name: 'test.act',
      input: z.unknown(),
      run: async (context) => await actOnDuty(context, dutyId, 'report', { note: 'Xong 50%' }),
    });
    const { version } = await test.db
      .selectFrom('duties')
      .select('version')
      .where('id', '=', dutyId)
      .executeTakeFirstOrThrow();
    await execute(platform, executive, act, {});
    const { status, html } = await post(chair, `/duties/${dutyId}/acts/note`, {
      note: 'đã gọi điện',
      version: String(version),
    });
    expect(status).toBe(409);
    expect(html).toContain('Xong 50%');
    expect(html).toContain('đã gọi điện');
    expect(html).toContain(executive.displayName);
  });

  it('urges many by one letter', async () => {
    const chosen = await post(clerk, '/duties/letters/new', { 'ids[]': dutyId });
    expect(chosen.status).toBe(303);
    expect((await page(clerk, chosen.to ?? '')).html).toContain(`value="${dutyId}"`);
    const done = await post(clerk, '/duties/letters', {
      'ids[]': dutyId,
      number: '214/HĐND-VP',
      issuedOn: '20/11/2026',
    });
    expect(done.status).toBe(303);
    expect((await page(clerk, done.to ?? '')).html).toContain('214/HĐND-VP');
    const nothing = await post(clerk, '/duties/letters/new', {});
    expect(nothing).toMatchObject({ status: 303, to: '/duties' });
  });
});
