import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf } from '#test/api-of.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { Failure } from '#src/platform/errors.ts';
import { statusOf } from '#src/platform/web/problem.ts';
import { stockTemplate } from './drawing/stock.ts';
import { papersRoom } from './room.ts';
import { openPapers } from '#test/paper-life.ts';
import type { PaperLife } from '#test/paper-life.ts';

let life: PaperLife;
let actor: Actor;
let app: Hono;
beforeAll(async () => {
  life = await openPapers();
  app = new Hono();
  app.use(async (c, next) => {
    c.set('platform', life.platform);
    c.set('actor', actor);
    c.set('locale', 'vi');
    c.set('requestId', 'test');
    c.setRenderer((content, head) => c.html(renderToString(content), head.status ?? 200));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Failure) return c.text(error.code, statusOf(error));
    throw error;
  });
  papersRoom.routes?.(app);
});
afterAll(async () => await life.close());

async function get(by: Actor, path: string) {
  actor = by;
  const answer = await app.request(path);
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

async function post(by: Actor, path: string, form: Record<string, string | File>) {
  actor = by;
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  const answer = await app.request(path, { method: 'POST', body });
  return {
    status: answer.status,
    to: answer.headers.get('location') ?? '',
    html: await answer.text(),
  };
}

describe('the pages', () => {
  it('list what waits for whom; a reader sees issued papers only', async () => {
    const { clerk, chief, chair, committee, executive } = life.people;
    const id = await life.draft(clerk, { subject: 'Kết luận phiên họp thứ 30' });
    await life.step(clerk, id, 'submit');
    expect((await get(chief, '/papers')).html).toContain('Văn bản chờ kiểm tra');
    expect((await get(chair, '/papers')).html).toContain('Không có văn bản nào chờ đồng chí');
    await life.step(chief, id, 'check');
    const waiting = (await get(chair, '/papers')).html;
    expect(waiting).toContain('Văn bản chờ ký');
    expect(waiting).toContain(`/papers/${id}`);
    expect((await get(committee, '/papers')).html).not.toContain(id);
    expect((await get(executive, '/papers')).status).toBe(403);
    expect((await get(committee, `/papers/${id}`)).status).toBe(404);
  });

  it('show the paper, who does what next, and why the rest waits', async () => {
    const { clerk, chair, registry } = life.people;
    const id = await life.draft(clerk);
    const page = (await get(clerk, `/papers/${id}`)).html;
    expect(page).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(page).toContain('DỰ THẢO');
    expect(page).toContain('Trình kiểm tra');
    expect(page).toContain('Bản này chưa ký số');
    expect((await get(chair, `/papers/${id}`)).html).toContain('Văn bản chưa được kiểm tra.');
    expect((await get(registry, `/papers/${id}`)).html).toContain('Văn bản chưa được ký.');
  });

  it('go through every step by forms', async () => {
    const { clerk, chief, chair, registry } = life.people;
    const id = await life.draft(clerk);
    const step = async (by: Actor, name: string, form: Record<string, string> = {}) =>
      await post(by, `/papers/${id}/steps/${name}`, form);
    expect((await step(clerk, 'submit', { version: '1' })).to).toBe(`/papers/${id}`);
    expect((await step(chief, 'return', { version: '2' })).html).toContain('Cần ghi rõ lý do.');
    expect((await step(chief, 'check', { version: '1' })).status).toBe(422);
    await step(chief, 'check', { version: '2' });
    await step(chair, 'sign');
    const refused = await step(registry, 'number', { symbol: 'xin chào', datedOn: '20/11/2026' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('xin chào');
    await step(registry, 'number', { symbol: '51/TB-TTHĐND', datedOn: '20/11/2026' });
    await step(registry, 'issue');
    const page = (await get(clerk, `/papers/${id}`)).html;
    expect(page).toContain('Đã phát hành');
    expect(page).toContain('Soạn văn bản thay thế');
    const pdf = await get(clerk, `/papers/${id}/pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toContain('chua-ky-so');
  });

  it('edit as text, preview, and keep what was typed when another was quicker', async () => {
    const { clerk, chief } = life.people;
    const id = await life.draft(clerk);
    expect((await get(clerk, `/papers/${id}/edit`)).html).toContain('# I. Về công tác');
    const form = {
      version: '1',
      subject: 'Kết luận mới',
      blocks: 'Đoạn của tôi.\n\n# II. Mục mới',
      recipients: 'UBND tỉnh',
    };
    const preview = await post(clerk, `/papers/${id}/edit`, { ...form, preview: '1' });
    expect(preview.html).toContain('II. Mục mới');
    await life.revise(chief, id, { subject: 'Kết luận của người khác' });
    const late = await post(clerk, `/papers/${id}/edit`, form);
    expect(late.status).toBe(422);
    expect(late.html).toContain('vừa được người khác sửa');
    expect(late.html).toContain('Đoạn của tôi.');
    const saved = await post(clerk, `/papers/${id}/edit`, { ...form, version: '2' });
    expect(saved.to).toBe(`/papers/${id}`);
    const changes = (await get(clerk, `/papers/${id}/changes?to=3`)).html;
    expect(changes).toContain('<del>');
    expect(changes).toContain('<ins>');
  });

  it('take an own template, refuse a wrong one with its reason, give the stock one back', async () => {
    const { chief, clerk } = life.people;
    const stock = await stockTemplate('notice');
    const word = (bytes: Uint8Array, name = 'mau.docx') =>
      new File([new Uint8Array(bytes)], name, { type: 'application/octet-stream' });
    const set = async (by: Actor, file: File) =>
      await post(by, '/papers/templates', { kind: 'conclusionNotice', file });
    expect((await set(clerk, word(stock))).status).toBe(422);
    expect((await set(chief, word(Buffer.from('chữ'), 'a.txt'))).html).toContain('tệp Word');
    const letter = await stockTemplate('letter');
    expect((await set(chief, word(letter))).to).toBe('/papers/templates');
    expect((await get(chief, '/papers/templates')).html).toContain('mau.docx');
    const id = await life.draft(clerk);
    const printed = async () =>
      (await get(clerk, `/papers/${id}`)).html.includes('in tệp Word để ký');
    expect(await printed()).toBe(true);
    await post(chief, '/papers/templates/conclusionNotice/restore', {});
    expect(await printed()).toBe(false);
    const page = (await get(chief, '/papers/templates')).html;
    expect(page).not.toContain('mau.docx');
    expect(page).toContain('{quyền hạn chức vụ}');
    const file = await get(clerk, '/papers/templates/conclusionNotice.docx');
    expect(file.headers.get('content-type')).toContain('wordprocessingml');
  });
});

describe('the API', () => {
  it('reads, revises and moves a paper', async () => {
    const { clerk, chief } = life.people;
    const ask = apiOf(() => life.platform, [papersRoom]);
    const id = await life.draft(clerk);
    const read = await ask(clerk, `/papers/${id}`);
    expect(read.json).toMatchObject({
      state: 'draft',
      isDigitallySigned: false,
      abilities: { submit: null, check: 'papers.may_not_check' },
    });
    const revised = await ask(clerk, `/papers/${id}/revisions`, { version: 1, subject: 'Mới' });
    expect(revised.json).toMatchObject({ subject: 'Mới', textVersion: 2 });
    const stale = await ask(chief, `/papers/${id}/steps/check`, { version: 1 });
    expect([stale.status, stale.json['code']]).toEqual([409, 'papers.changed']);
    const checked = await ask(chief, `/papers/${id}/steps/check`, { version: 2 });
    expect(checked.json).toMatchObject({ state: 'checked' });
    const list = await ask(chief, '/papers?state=checked&limit=1');
    expect(list.json['items']).toHaveLength(1);
  });
});
