import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoutes } from '#src/frame/api.tsx';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { Failure } from '#src/platform/errors.ts';
import { openFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { sendProblem } from '#src/platform/web/problem.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { importsRoom } from './room.ts';

const LIST = readFileSync(new URL('test-data/danh-sach-kien-nghi.csv', import.meta.url));

let life: Life;
let platform: Platform;
let folder: string;

beforeAll(async () => {
  life = await openLife();
  folder = await mkdtemp(join(tmpdir(), 'nghisu-imports-'));
  const files = openFiles({ folder, maxBytes: 20_000_000 });
  platform = { ...life.platform, jobs: noJobs, files };
});
afterAll(async () => {
  await life.close();
  await rm(folder, { recursive: true, force: true });
});

interface Sent {
  readonly file?: File;
  readonly query?: string;
  readonly mapping?: string;
  readonly headers?: Record<string, string>;
  readonly by?: Actor;
}

async function send({ file, query = '', mapping, headers = {}, by }: Sent) {
  const actor = by ?? life.people.provinceClerk;
  const app = new Hono();
  app.use(async (c, next) => {
    c.set('platform', platform);
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

  it('gives back rejected rows with their reasons, and reads columns as it is told', async () => {
    const file = new File(['Ý,Nơi\nĐề nghị sửa cống Hói Trộ,xã Lộc Hà\n,xã Lộc Hà\n'], 'a.csv');
    const { json } = await send({ file, mapping: '{"A":"text","Nơi":"place"}' });
    expect(json).toMatchObject({ imported: 1 });
    const wrong = await send({ file, mapping: '{"A":"nonsense"}' });
    expect(wrong).toMatchObject({ status: 422, json: { code: 'imports.mapping_wrong' } });
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
