import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoutes } from '#src/frame/api.tsx';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { Failure } from '#src/platform/errors.ts';
import { sendProblem } from '#src/platform/web/problem.ts';
import type { Life } from '#test/petition-life.ts';
import { importsRoom } from './room.ts';
import { runErrand, workApart } from './work/apart.ts';
import { stageImport } from './work/stage.ts';
import { openImportLife } from './test-data/import-life.ts';

const LIST = readFileSync(new URL('test-data/danh-sach-kien-nghi.csv', import.meta.url));

let life: Life;
let platform: Platform;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ life, platform, close } = await openImportLife(20_000_000));
});
afterAll(async () => await close());

interface Sent {
  readonly file?: File;
  readonly query?: string;
  readonly mapping?: string;
  readonly headers?: Record<string, string>;
  readonly by?: Actor;
  readonly house?: Platform;
}

function apiFor(actor: Actor, house = platform): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    c.set('platform', house);
    c.set('actor', { ...actor, via: 'key' });
    c.set('locale', 'vi');
    c.set('requestId', 'test');
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Failure) return sendProblem(c, error);
    throw error;
  });
  apiRoutes(app, [importsRoom]);
  return app;
}

async function look(id: string): Promise<Record<string, unknown>> {
  const app = apiFor(life.people.provinceClerk);
  const answer = await app.request(`/api/v1/petitions/imports/${id}`);
  return (await answer.json()) as Record<string, unknown>;
}

async function send({ file, query = '', mapping, headers = {}, by, house }: Sent) {
  const app = apiFor(by ?? life.people.provinceClerk, house);
  const body = new FormData();
  if (file) body.append('file', file);
  if (mapping) body.append('mapping', mapping);
  const path = `/api/v1/petitions/import${query}`;
  const answer = await app.request(path, { method: 'POST', body, headers });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

const inRegister = async (): Promise<number> =>
  (
    await life.db
      .selectFrom('petitions')
      .select((is) => is.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;
const imports = async () => await life.db.selectFrom('petition_imports').select('id').execute();

const theList = (): File => new File([LIST], 'danh-sach-kien-nghi.csv', { type: 'text/csv' });

describe('POST /petitions/import', () => {
  it('says with preview what would happen, and keeps nothing', async () => {
    const { status, json } = await send({ file: theList(), query: '?preview=1' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ rows: 143, imported: 143, rejected: [] });
    expect(json['columns']).toHaveLength(6);
    expect(await inRegister()).toBe(0);
    expect(await imports()).toEqual([]);
  });

  it('records all 143 rows in one go, none lost; sent again under its key it is one import', async () => {
    const headers = { 'idempotency-key': 'thang-11' };
    const { status, json } = await send({ file: theList(), headers });
    expect(status).toBe(200);
    expect(json).toMatchObject({ imported: 143, rejected: [] });
    expect(json['marked']).toEqual(expect.any(Number));
    expect(await inRegister()).toBe(143);
    const again = await send({ file: theList(), headers });
    expect(again.json).toEqual(json);
    expect(await inRegister()).toBe(143);
  });

  it('marks what the register has already', async () => {
    const { json } = await send({ file: theList(), query: '?preview=1' });
    expect(json['marked']).toBeGreaterThan(100);
  });

  it('works in another process where the house has one, and answers the same', async () => {
    const sameHouse = { ...platform, db: platform.db.withoutPlugins() };
    const errands: string[] = [];
    workApart(sameHouse, async (errand) => {
      errands.push(errand.what);
      return await runErrand(sameHouse, errand);
    });
    const seen = await send({ file: theList(), query: '?preview=1', house: sameHouse });
    expect(seen.json).toMatchObject({ rows: 143, imported: 143, rejected: [] });
    const done = await send({ file: theList(), house: sameHouse });
    expect(done).toMatchObject({ status: 200, json: { imported: 143, rejected: [] } });
    const rows = Array.from({ length: 80 }, (_, at) => `${at + 1},,xã Lộc Hà`);
    const nothing = new File([`STT,Nội dung,Địa bàn\n${rows.join('\n')}\n`], 'a.csv');
    const { json } = await send({ file: nothing, house: sameHouse });
    expect(json['imported']).toBe(0);
    expect(json['rejected']).toHaveLength(80);
    expect(errands).toEqual(['foresee', 'read', 'read']);
  });

  it('gives back rejected rows with their reasons, and reads columns as it is told', async () => {
    const file = new File(['Ý,Nơi\nĐề nghị sửa cống Hói Trộ,xã Lộc Hà\n,xã Lộc Hà\n'], 'a.csv');
    const { json } = await send({ file, mapping: '{"A":"text","Nơi":"place"}' });
    expect(json).toMatchObject({ imported: 1 });
    const wrong = await send({ file, mapping: '{"A":"nonsense"}' });
    expect(wrong).toMatchObject({ status: 422, json: { code: 'imports.mapping_wrong' } });
  });

  it('finds a header by two known words among many others; a ragged row is refused, not shifted', async () => {
    const others = Array.from({ length: 198 }, (_, at) => `Cột ${at}`).join(',');
    const wide = `STT,Nội dung kiến nghị,${others}\n1,Đề nghị sửa cầu Đò Điệm bị sụt lún,x\n`;
    const seen = await send({ file: new File([wide], 'rong.csv'), query: '?preview=1' });
    expect(seen.json).toMatchObject({ imported: 1, rejected: [] });
    const ragged = `STT,Nội dung,Địa bàn
1,Đề nghị sửa đường, cầu, cống,xã Lộc Hà
2,Đề nghị nạo vét kênh N2, đoạn qua xóm Đông,xã Lộc Hà
`;
    const refused = await send({ file: new File([ragged], 'lech.csv'), query: '?preview=1' });
    expect(refused.json).toMatchObject({ imported: 0 });
    const { rejected } = refused.json as { rejected: { row: number; reason: string }[] };
    expect(rejected.map(({ row }) => row)).toEqual([2, 3]);
    expect(rejected[0]?.reason).toContain('số ô không khớp tiêu đề');
  });

  it('says where no header was recognised, and records nothing that looks like one', async () => {
    const bare = `1;Đề nghị sửa mái nhà văn hóa thôn Bắc Sơn;xã Lộc Hà
2;Đề nghị lắp đèn đường ở thôn Nam Sơn;xã Lộc Hà
`;
    const { json } = await send({ file: new File([bare], 'khong-tieu-de.csv') });
    expect(json).toMatchObject({ imported: 2 });
    expect(json['notes']).toContainEqual(expect.stringContaining('Không nhận ra dòng tiêu đề'));
    const one = `STT, Nội dung kiến nghị, Địa bàn
Đề nghị lát lại vỉa hè đường Trần Phú.
Đề nghị mở rộng nghĩa trang thôn Đông Sơn.
`;
    const seen = await send({ file: new File([one], 'mot-cot.csv'), query: '?preview=1' });
    expect(seen.json).toMatchObject({ imported: 2, rejected: [] });
  });

  it('refuses an over-long cell alone, and says of a row without end that it is too long', async () => {
    const long = `Nội dung,Địa bàn\n${'Đề nghị sửa cầu. '.repeat(2_400)},xã Lộc Hà\nĐề nghị lắp đèn đường,xã Lộc Hà\n`;
    const seen = await send({ file: new File([long], 'dai.csv'), query: '?preview=1' });
    expect(seen.json).toMatchObject({
      imported: 1,
      rejected: [{ row: 2, reason: expect.stringContaining('ký tự, quá mức cho phép') as string }],
    });
    const endless = `Nội dung,Địa bàn\n${'Đề nghị sửa cầu '.repeat(60_000)}`;
    const refused = await send({ file: new File([endless], 'vo-tan.csv'), query: '?preview=1' });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.json)).toContain('quá dài để là một dòng');
  });

  it('does not preview a long list in the process that serves pages', async () => {
    const rows = Array.from({ length: 2_100 }, (_, at) => `Đề nghị sửa cống số ${at},xã Lộc Hà`);
    const file = new File([`Nội dung,Địa bàn\n${rows.join('\n')}\n`], 'dai.csv');
    const { status, json } = await send({ file, query: '?preview=1' });
    expect({ status, code: json['code'] }).toEqual({
      status: 422,
      code: 'imports.preview_too_long',
    });
  });

  it('tells of a long list why it was not recorded, with its rejected rows', async () => {
    const rows = Array.from({ length: 2_100 }, (_, at) => `${at + 1},,xã Lộc Hà`);
    const file = new File([`STT,Nội dung,Địa bàn\n${rows.join('\n')}\n`], 'trong.csv');
    const { status, json } = await send({ file });
    expect(status).toBe(202);
    const { tenantId } = life.people.provinceClerk;
    const importId = String(json['id']);
    const { run_id: runId } = await life.db
      .selectFrom('petition_imports')
      .select('run_id')
      .where('id', '=', importId)
      .executeTakeFirstOrThrow();
    await stageImport(platform, { tenantId, importId, runId: runId ?? '' });
    const told = await look(importId);
    expect(told).toMatchObject({ state: 'ready', failure: 'imports.nothing_to_publish' });
    expect(told['rejected']).toHaveLength(2_100);
    expect(told['message']).toContain('Không có dòng nào để ghi vào sổ');
  });

  it('refuses what is no list in one clear sentence', async () => {
    const before = await inRegister();
    const cases: [Sent, string][] = [
      [{}, 'platform.invalid_input'],
      [{ file: new File([], 'a.csv') }, 'sheets.empty'],
      [{ file: new File(['%PDF-1.7'], 'a.pdf') }, 'sheets.pdf'],
      [{ file: new File(['PK\u0003\u0004 damaged'], 'a.xlsx') }, 'sheets.damaged'],
      [{ headers: { 'content-length': '524288000' } }, 'imports.too_large'],
    ];
    for (const [sent, code] of cases) {
      const { status, json } = await send(sent);
      expect({ status, code: json['code'] }).toEqual({ status: 422, code });
    }
    const { executive } = life.people;
    expect((await send({ file: theList(), by: executive })).status).toBe(403);
    expect(await inRegister()).toBe(before);
  });
});
