import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFiles } from '#src/platform/files/index.ts';
import { zeroBits } from '#src/client/voter/zero-bits.ts';
import { HA_TINH, LOC_HA, NOW } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { openPublicHouse } from '#test/public-house.ts';
import { takeSubmission } from './commands/decide.ts';

let life: Life;
let web: Hono;
let folder: string;
let now = NOW;

beforeAll(async () => {
  life = await openLife();
  folder = mkdtempSync(join(tmpdir(), 'nghisu-submissions-'));
});
// Each test has a house of its own: how much a network has asked is kept in its memory.
beforeEach(() => {
  now = NOW;
  const files = openFiles({ folder, maxBytes: 5_000_000 });
  web = openPublicHouse({ ...life.platform, files, clock: () => now, trustedProxies: 1 });
});
afterAll(async () => {
  await life.close();
  rmSync(folder, { recursive: true, force: true });
});

const TEXT = 'Đường liên thôn lầy lội, đề nghị đổ bê tông đoạn qua nhà văn hóa thôn 3.';
const FORM = `/gui-kien-nghi/${LOC_HA}`;
type Fields = Record<string, string>;

async function asked(path: string, fields?: Fields | FormData, network = '203.0.113.7') {
  const from = { 'x-forwarded-for': network };
  if (!fields) return await web.request(`http://house.test${path}`, { headers: from });
  const sent = new Response(fields instanceof FormData ? fields : new URLSearchParams(fields));
  const body = await sent.arrayBuffer();
  const headers = {
    ...from,
    'content-type': sent.headers.get('content-type') ?? '',
    'content-length': String(body.byteLength),
  };
  // In pieces, as it comes over a line.
  const pieces = Array.from(
    { length: Math.ceil(body.byteLength / 65_536) },
    (_, at) => new Uint8Array(body.slice(at * 65_536, (at + 1) * 65_536)),
  );
  const stream = new ReadableStream<Uint8Array>({
    pull(line) {
      const piece = pieces.shift();
      if (piece) line.enqueue(piece);
      else line.close();
    },
  });
  const init = { method: 'POST', headers, body: stream, duplex: 'half' };
  return await web.request(`http://house.test${path}`, init);
}

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

function work(task: string): string {
  const [id = '', , detail = ''] = task.split('.');
  for (let count = 0; ; count += 1)
    if (zeroBits(`${id}:${count}`) >= Number(detail.slice(1))) return String(count);
}

/** The fields of a fresh form, with the work done. */
async function filled(network?: string): Promise<Fields> {
  const html = await (await asked(FORM, undefined, network)).text();
  const task = hidden(html, 'task');
  return {
    requestKey: hidden(html, 'requestKey'),
    task,
    work: work(task),
    seen: '1',
    text: TEXT,
    unitCode: LOC_HA,
    consent: 'on',
    consentFrom: hidden(html, 'consentFrom'),
  };
}

const onDisk = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const codeIn = (html: string): string =>
  /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}(?=<)/.exec(html)?.[0] ?? '';

async function rows(table: 'submissions' | 'petitions'): Promise<number> {
  const { count } = await life.db
    .selectFrom(table)
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

describe('a voter without an account', () => {
  it('sends, keeps the code, looks it up; the code stands in one answer that nobody keeps', async () => {
    const answer = await asked(FORM, await filled());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('location')).toBeNull();
    const code = codeIn(await answer.text());
    const found = await asked('/tra-cuu', { code: code.toLowerCase().replaceAll('-', ' ') });
    expect(found.headers.get('cache-control')).toBe('no-store');
    const html = await found.text();
    expect(html).toContain('Đang chờ Văn phòng xem');
    expect(html).toContain(TEXT);
    const events = await life.db.selectFrom('events').select('data').execute();
    expect(JSON.stringify(events)).not.toContain(code);
  });

  it('sends by answering the question, some seconds later, without scripts or origin', async () => {
    const html = await (await asked(FORM)).text();
    const words = /name="answer"/.test(html);
    expect(words).toBe(true);
    const { work: _, task: __, ...fields } = await filled();
    const wrong = await asked(FORM, { ...fields, question: hidden(html, 'question'), answer: 'x' });
    expect(wrong.status).toBe(422);
    const again = await wrong.text();
    expect(again).toContain(TEXT);
    expect(again).toContain('aria-invalid="true"');
    expect(hidden(again, 'requestKey')).toBe(fields['requestKey']);
  });

  it('is told what is missing and keeps every word', async () => {
    const fields = await filled();
    const answer = await asked(FORM, { ...fields, text: 'Ngắn', consent: '', place: 'ngõ 12' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const kept of ['Ngắn', 'ngõ 12', 'ít nhất 15 ký tự', 'Cần đồng ý'])
      expect(html).toContain(kept);
  });

  it('gets the same receipt when the line broke before the answer came', async () => {
    const fields = await filled();
    const first = codeIn(await (await asked(FORM, fields)).text());
    const before = await rows('submissions');
    const again = await (await asked(FORM, fields)).text();
    expect(codeIn(again)).toBe(first);
    expect(await rows('submissions')).toBe(before);
  });

  it('cannot send about a place of another council', async () => {
    const answer = await asked(FORM, { ...(await filled()), unitCode: HA_TINH });
    expect(answer.status).toBe(422);
  });

  it('is told the same of every code that is not there, and no more than some a minute', async () => {
    const unknown = await asked('/tra-cuu', { code: '7F3K-Q2M8-D41P-X0W9' });
    expect(unknown.status).toBe(422);
    const answers = [];
    for (let count = 0; count < 30; count += 1)
      answers.push((await asked('/tra-cuu', { code: 'x' }, '198.51.100.9')).status);
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 422));
    expect(answers.at(-1)).toBe(429);
  });

  it('reads on the receipt that the office has registered it', async () => {
    const code = codeIn(
      await (await asked(FORM, await filled('203.0.113.77'), '203.0.113.77')).text(),
    );
    const { id, version } = await life.db
      .selectFrom('submissions')
      .select(['id', 'version'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const taken = await life.act(life.people.clerk, takeSubmission, { id, version, text: '' });
    const html = await (await asked('/tra-cuu', { code })).text();
    expect(html).toContain(taken.code);
    expect(html).toContain('Đã vào sổ');
  });
});

it('gets the form back with its words when the photos are too large', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ text: TEXT, place: 'ngõ 12', unitCode: LOC_HA }))
    form.set(name, value);
  form.set('files[]', new File([new Uint8Array(34 * 1_048_576)], 'a.jpg'));
  const answer = await asked(FORM, form, '198.18.0.44');
  expect(answer.status).toBe(413);
  const html = await answer.text();
  for (const kept of [TEXT, 'ngõ 12', 'Ảnh lớn quá']) expect(html).toContain(kept);
});

it('keeps a photo without its place, and nothing else of it', async () => {
  const bytes = await sharp({
    create: { width: 60, height: 40, channels: 3, background: '#b03020' },
  })
    .withExif({ IFD0: { Make: 'DienThoaiCuaToi' } })
    .jpeg()
    .toBuffer();
  const before = new Set(onDisk());
  const form = new FormData();
  for (const [name, value] of Object.entries(await filled('198.18.0.45'))) form.set(name, value);
  form.append('files[]', new File([new Uint8Array(bytes)], 'anh.jpg', { type: 'image/jpeg' }));
  expect((await asked(FORM, form, '198.18.0.45')).status).toBe(200);
  const written = onDisk().filter((path) => !before.has(path));
  expect(written).toHaveLength(1);
  expect(readFileSync(written[0] ?? '', 'latin1')).not.toContain('DienThoaiCuaToi');
});

it('is asked two questions in a flood, and both answers count', async () => {
  const flooded = '198.18.0.46';
  const one = await (await asked(FORM, undefined, flooded)).text();
  await life.db
    .updateTable('submissions')
    .set({ suspicion: 'flood' })
    .where('id', 'in', (is) => is.selectFrom('submissions').select('id').limit(1))
    .execute();
  const two = await (await asked(FORM, undefined, flooded)).text();
  await life.db.updateTable('submissions').set({ suspicion: null }).execute();
  expect([one, two].map((html) => html.includes('name="answer2"'))).toEqual([false, true]);
  expect(two).toContain('sau 40 giây');
});

describe('robots', () => {
  it('are handed out so many forms a minute, a whole /48 counted as one', async () => {
    const from = async (address: string) => (await asked(FORM, undefined, address)).status;
    const one = [];
    for (let at = 0; at < 62; at += 1) one.push(await from('198.51.100.3'));
    expect(one.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 200));
    expect(one.at(-1)).toBe(429);
    const wide = [];
    for (let at = 0; at < 242; at += 1) wide.push(await from(`2001:db8:7:${at.toString(16)}::1`));
    expect(wide.at(-1)).toBe(429);
  });

  it('leave the register as it was and the queue bounded, whatever they try', async () => {
    const before = { petitions: await rows('petitions'), submissions: await rows('submissions') };
    const network = (at: number) => `10.${(at >> 8) & 255}.${at & 255}.9`;
    const statuses = new Map<number, number>();
    const good = await filled('10.250.0.1');
    const said = async (fields: Fields, from: string) => {
      const { status } = await asked(FORM, fields, from);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    };
    const heap = process.memoryUsage().heapUsed;
    for (let at = 0; at < 10_000; at += 50)
      await Promise.all(
        Array.from({ length: 50 }, async (_, more) => {
          const number = at + more;
          const { work: __, ...bare } = good;
          const own = { ...good, requestKey: `robot number ${number} of many` };
          // No proof from everywhere; one proof again and again; all of it from one network.
          if (number % 3 === 0)
            await said({ ...bare, requestKey: own.requestKey }, network(number));
          else if (number % 10 === 1) await said(own, network(number));
          else await said(own, '10.250.9.9');
        }),
      );
    expect(await rows('petitions')).toBe(before.petitions);
    expect(await rows('submissions')).toBeLessThanOrEqual(before.submissions + 1);
    expect(statuses.get(429) ?? 0).toBeGreaterThan(3_000);
    expect(process.memoryUsage().heapUsed - heap).toBeLessThan(300_000_000);
  }, 600_000);

  it('that work for each one are slowed by their network, then stopped', async () => {
    const before = await rows('submissions');
    const bits: number[] = [];
    for (let count = 0; count < 20; count += 1) {
      now = new Date(now.getTime() + 20_000);
      const fields = await filled('192.0.2.5');
      bits.push(Number(fields['task']?.split('.')[2]?.slice(1)));
      await asked(FORM, fields, '192.0.2.5');
    }
    expect((await rows('submissions')) - before).toBe(15);
    expect(bits.at(-1)).toBeGreaterThan(bits[0] ?? 99);
  }, 600_000);

  it('send nothing to the disk: too large, too many, or no picture', async () => {
    const kept = () => readdirSync(folder, { recursive: true }).length;
    const before = kept();
    const huge = new FormData();
    huge.set('text', TEXT);
    huge.set('files[]', new File([new Uint8Array(34 * 1_048_576)], 'a.jpg'));
    expect((await asked(FORM, huge, '198.18.1.66')).status).toBe(413);
    const withPhotos = async (files: File[]) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(await filled('198.18.1.77')))
        form.set(name, value);
      for (const file of files) form.append('files[]', file);
      return await asked(FORM, form, '198.18.1.77');
    };
    const letter = new File(['%PDF-1.7 đơn %%EOF'], 'don.pdf', { type: 'application/pdf' });
    const refused = await withPhotos([letter]);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('chỉ nhận ảnh JPEG');
    const evil = new File(['<script>alert(1)</script>'], 'anh.jpg', { type: 'image/jpeg' });
    expect((await withPhotos([evil])).status).toBe(422);
    expect((await withPhotos(Array.from({ length: 6 }, () => evil))).status).toBe(422);
    expect(kept()).toBe(before);
  });

  it('write whatever they like: it is shown as words', async () => {
    const text = '<script>alert(1)</script> "><img src=x onerror=alert(1)> đề nghị sửa đường';
    const answer = await asked(FORM, { ...(await filled('192.0.2.99')), text }, '192.0.2.99');
    const html = await (await asked('/tra-cuu', { code: codeIn(await answer.text()) })).text();
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
  });
});
