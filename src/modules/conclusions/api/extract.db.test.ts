import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { noFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { apiOf } from '#test/api-of.ts';
import { NOW, buildActor, buildCouncil, buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { LONGEST_PASSAGE, extractApi } from './extract.ts';

let test: TestDatabase;
let platform: Platform;
let clerk: Actor;
let chair: Actor;
let officer: Actor;

beforeAll(async () => {
  test = await openTestDatabase();
  platform = { db: test.db, jobs: noJobs, files: noFiles, clock: () => NOW };
  const tenantId = await buildTenant(test.db);
  const province = await buildCouncil(test.db, { tenantId });
  clerk = await buildActor(test.db, province, 'clerk');
  chair = await buildActor(test.db, province, 'chair');
  officer = await buildActor(test.db, province, 'departmentOfficer');
});
afterAll(async () => await test.close());

const ask = apiOf(() => platform, [{ name: 'conclusions', api: extractApi }]);
const TEXT =
  'Thống nhất chương trình. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát, báo cáo trước ngày 20/12.';
const extract = async (actor: Actor, body: object) =>
  await ask(actor, '/conclusions/extract', body);

describe('POST /conclusions/extract', () => {
  it('answers with the items of a passage, each with its place', async () => {
    const { status, json } = await extract(clerk, { text: TEXT, heldOn: '2026-11-25' });
    expect(status).toBe(200);
    expect(json['items']).toMatchObject([
      { kind: 'agreed', lead: null, bodies: [], due: null, dueText: null },
      {
        kind: 'assigned',
        lead: 'Sở Xây dựng',
        bodies: ['Sở Tài chính'],
        due: '2026-12-20',
        dueText: 'trước ngày 20/12',
        span: { from: TEXT.indexOf('Giao'), to: TEXT.length - 1 },
      },
    ]);
  });

  it('counts places in the text as sent', async () => {
    const text = `\r\n  ${TEXT.normalize('NFD')}`;
    const { json } = await extract(chair, { text, heldOn: '25/11/2026' });
    const [, task] = json['items'] as { span: { from: number; to: number } }[];
    expect(text.slice(task?.span.from, task?.span.to).normalize('NFC')).toMatch(
      /^Giao Sở .*20\/12$/,
    );
  });

  it('takes today where no day is given', async () => {
    const { json } = await extract(clerk, { text: 'Giao Sở Y tế kiểm tra trong ngày mai.' });
    expect(json['items']).toMatchObject([
      { lead: 'Sở Y tế', due: expect.stringMatching(/^20\d\d-/) },
    ]);
  });

  it('refuses a text too long, an empty one and a wrong day with a sentence', async () => {
    const long = await extract(clerk, { text: 'a '.repeat(LONGEST_PASSAGE / 2 + 1) });
    expect(long.status).toBe(422);
    expect(long.json['fields']).toMatchObject({ text: expect.stringContaining('tối đa 200.000') });
    expect((await extract(clerk, { text: ' ' })).json['fields']).toEqual({
      text: 'Chưa có lời kết luận để đọc.',
    });
    expect((await extract(clerk, { heldOn: '2026-11-25' })).status).toBe(422);
    expect((await extract(clerk, { text: TEXT, heldOn: '31/02/2026' })).status).toBe(422);
  });

  it('is for those who write or confirm conclusions', async () => {
    const { status, json } = await extract(officer, { text: TEXT });
    expect([status, json['code']]).toEqual([403, 'conclusions.may_not_record']);
  });
});
