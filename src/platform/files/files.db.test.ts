import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, truncate } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openTestHouse } from '#test/house.ts';
import type { TestBrowser, TestHouse } from '#test/house.ts';
import { newId } from '../db/ids.ts';
import { fileRoutes, filesOf } from './index.ts';
import type { StoredFile } from './store.ts';
import { zipOf } from '#test/zip-of.ts';

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF';

let database: TestDatabase;
let house: TestHouse;
let lan: TestBrowser;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await truncate(database.pool, 'accounts', 'sign_in_attempts', 'files');
  folder = mkdtempSync(join(tmpdir(), 'nghisu-files-'));
  house = await openTestHouse(database.db, { folder, maxBytes: 3_000_000 });
  fileRoutes(house.web, [
    { name: 'test', files: { readable: async () => true, secret: async () => false } },
  ]);
  lan = house.browser();
  await lan.signIn('lan');
  return () => rmSync(folder, { recursive: true, force: true });
});
afterAll(async () => await database.close());

const owner = (personId = house.lan.personId) => ({
  tenantId: house.tenantId,
  personId,
  at: house.now(),
});

const keep = async (content: string | Buffer, name: string): Promise<StoredFile> =>
  await database.db
    .transaction()
    .execute(
      async (tx) =>
        await house.platform.files.keep(
          tx,
          owner(),
          new File([new Uint8Array(Buffer.from(content))], name),
        ),
    );

const refusal = async (content: string | Buffer, name: string): Promise<string> =>
  await keep(content, name).then(
    () => 'kept',
    (error: { code: string }) => error.code,
  );

const attach = async (ids: string[], kind: string, id = newId()): Promise<string> => {
  await database.db
    .transaction()
    .execute(async (tx) => await house.platform.files.attach(tx, owner(), ids, { kind, id }));
  return id;
};

const contents = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const photo = async (format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> =>
  await sharp({ create: { width: 60, height: 40, channels: 3, background: '#b03020' } })
    .withExif({
      IFD0: { Make: 'DienThoai' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '18/1 26/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 50/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();

describe('keeping', () => {
  it('takes a PDF and puts it under its tenant, readable by this process alone', async () => {
    const file = await keep(PDF, 'Công văn 12.pdf');
    expect(file).toMatchObject({ name: 'Công văn 12.pdf', mediaType: 'application/pdf' });
    const [path = ''] = contents();
    expect(path).toMatch(new RegExp(`${house.tenantId}/[0-9a-f]{2}/[0-9a-f]{64}-${file.id}$`));
    expect(readFileSync(path, 'utf8')).toBe(PDF);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'a.pdf', 'files.empty'],
    ['too much', Buffer.alloc(3_000_001, '%PDF-'), 'a.pdf', 'files.too_large'],
    ['a page named a photo', Buffer.from('<html><script>1</script>'), 'a.jpg', 'files.type'],
    ['half a photo', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'a.jpg', 'files.damaged'],
    [
      'a bomb',
      zipOf({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' }, { claim: 900_000_000 }),
      'a.docx',
      'files.bomb',
    ],
  ])('refuses %s and leaves nothing behind', async (_, content, name, code) => {
    expect(await refusal(content, name)).toBe(code);
    expect(contents()).toEqual([]);
  });

  it('refuses a smaller one that must be unpacked whole', async () => {
    const canvas = { width: 6_000, height: 5_500, channels: 4, background: '#204060' } as const;
    const plain = (): Sharp => sharp({ create: canvas });
    const whole = await Promise.all([
      plain().png({ progressive: true }).toBuffer(),
      plain().jpeg({ progressive: true }).toBuffer(),
      plain().webp({ quality: 1, effort: 0 }).toBuffer(),
    ]);
    for (const bytes of whole) expect(await refusal(bytes, 'a.png')).toBe('files.pixels');
    expect(await refusal(await plain().jpeg().toBuffer(), 'a.jpg')).toBe('kept');
  }, 60_000);

  it('refuses a photo that would fill the memory', async () => {
    const huge = await photo('png');
    huge.writeUInt32BE(9_000, 16);
    huge.writeUInt32BE(9_000, 20);
    huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
    expect(await refusal(huge, 'a.png')).toBe('files.pixels');
  });

  it('gives a file the ending of its content', async () => {
    expect((await keep(await photo('png'), 'anh.jpg')).name).toBe('anh.png');
    expect((await keep(PDF, '../../bao-cao.exe')).name).toBe('bao-cao.pdf');
  });
});

describe('a photo', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    '%s loses place and device, and stands upright',
    async (format) => {
      const sent = await photo(format);
      expect((await sharp(sent).metadata()).exif?.includes('DienThoai')).toBe(true);
      const file = await keep(sent, `anh.${format}`);
      await attach([file.id], 'readable');
      const served = Buffer.from(await (await lan.get(`/files/${file.id}`)).arrayBuffer());
      const found = await sharp(served).metadata();
      expect([found.exif, found.xmp, found.orientation]).toEqual([undefined, undefined, undefined]);
      expect([found.width, found.height]).toEqual([40, 60]);
      expect(served.includes('DienThoai')).toBe(false);
    },
  );

  it('loses what is hidden behind it; the original stays apart', async () => {
    const sent = Buffer.concat([
      await photo(),
      Buffer.from('<script>alert(1)</script>'),
      zipOf({ 'a.exe': 'MZ' }),
    ]);
    const file = await keep(sent, 'anh.jpg');
    await attach([file.id], 'readable');
    const served = Buffer.from(await (await lan.get(`/files/${file.id}`)).arrayBuffer());
    expect(served.includes('<script>')).toBe(false);
    expect(
      contents()
        .map((path) => path.endsWith('.clean'))
        .sort(),
    ).toEqual([false, true]);
  });
});

describe('reading', () => {
  it('asks the room that owns the record; who may not read is not told', async () => {
    const [open, shut, orphan] = [
      await keep(PDF, 'a.pdf'),
      await keep(PDF, 'b.pdf'),
      await keep(PDF, 'c.pdf'),
    ];
    await attach([open.id], 'readable');
    await attach([shut.id], 'secret');
    await attach([orphan.id], 'unknown');
    expect((await lan.get(`/files/${open.id}`)).status).toBe(200);
    expect((await lan.get(`/files/${shut.id}`)).status).toBe(404);
    expect((await lan.get(`/files/${orphan.id}`)).status).toBe(404);
    expect((await lan.get('/files/not-an-id')).status).toBe(404);
    expect((await house.browser().get(`/files/${open.id}`)).status).toBe(401);
  });

  it('lets only the uploader see what is not attached yet', async () => {
    const file = await keep(PDF, 'a.pdf');
    expect((await lan.get(`/files/${file.id}`)).status).toBe(200);
    await database.pool.query('update files set uploaded_by = $1', [newId()]);
    expect((await lan.get(`/files/${file.id}`)).status).toBe(404);
  });

  it('serves with a type nobody guesses at, a policy of its own and an ETag', async () => {
    const text = await keep('Mã;Tên', 'danh-sach.csv');
    const pdf = await keep(PDF, 'Kết luận.pdf');
    const answer = await lan.get(`/files/${text.id}`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="danh-sach.csv"; filename*=UTF-8''danh-sach.csv`,
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'private, no-cache',
    });
    const shown = await lan.get(`/files/${pdf.id}`);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="Ket luan.pdf"/);
    const etag = shown.headers.get('etag') ?? '';
    expect((await lan.get(`/files/${pdf.id}`, { 'if-none-match': etag })).status).toBe(304);
    const saved = await lan.get(`/files/${pdf.id}?download`);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('lists the files of many records at once', async () => {
    const [a, b] = [await keep(PDF, 'a.pdf'), await keep(PDF, 'b.pdf')];
    const [first, second] = [await attach([a.id], 'readable'), await attach([b.id], 'readable')];
    const found = await filesOf(database.db, house.tenantId, 'readable', [first, second]);
    expect(found.map(({ name, subjectId }) => [name, subjectId])).toEqual([
      ['a.pdf', first],
      ['b.pdf', second],
    ]);
  });
});

describe('attaching', () => {
  it('takes only files of one’s own that belong to nothing yet', async () => {
    const file = await keep(PDF, 'a.pdf');
    await attach([file.id, file.id], 'readable');
    await expect(attach([file.id], 'readable')).rejects.toMatchObject({ code: 'files.not_yours' });
    const foreign = await keep(PDF, 'b.pdf');
    await database.pool.query('update files set uploaded_by = $1 where id = $2', [
      newId(),
      foreign.id,
    ]);
    await expect(attach([foreign.id], 'readable')).rejects.toMatchObject({
      code: 'files.not_yours',
    });
    await expect(attach(['x'], 'readable')).rejects.toMatchObject({ code: 'files.not_yours' });
  });
});

describe('the nightly sweep', () => {
  const age = (path: string, hours: number) => {
    const at = new Date(house.now().getTime() - hours * 3_600_000);
    utimesSync(path, at, at);
  };

  it('removes what a failed change left, not what is young or attached', async () => {
    await database.db
      .transaction()
      .execute(async (tx) => {
        await house.platform.files.keep(tx, owner(), new File([PDF], 'lost.pdf'));
        throw new Error('the change fails');
      })
      .catch(() => undefined);
    const [lost = ''] = contents();
    age(lost, 1);
    expect(await house.platform.files.sweep(database.db, house.now())).toEqual({
      rows: 0,
      contents: 0,
    });
    age(lost, 30);
    const kept = await keep(PDF, 'kept.pdf');
    await attach([kept.id], 'readable');
    for (const path of contents()) age(path, 30);
    const forgotten = await keep(PDF, 'forgotten.pdf');
    await database.pool.query(
      "update files set uploaded_at = uploaded_at - interval '2 days' where id = $1",
      [forgotten.id],
    );
    for (const path of contents()) age(path, 30);
    expect(await house.platform.files.sweep(database.db, house.now())).toEqual({
      rows: 1,
      contents: 2,
    });
    expect(contents()).toHaveLength(1);
    expect(existsSync(lost)).toBe(false);
    expect((await lan.get(`/files/${kept.id}`)).status).toBe(200);
  });
});
