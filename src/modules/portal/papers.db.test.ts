import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPapers } from '#test/paper-life.ts';
import type { PaperLife } from '#test/paper-life.ts';
import { ask, openPublicHouse } from '#test/public-house.ts';

let life: PaperLife;
let web: ReturnType<typeof openPublicHouse>;
beforeAll(async () => {
  life = await openPapers();
  web = openPublicHouse(life.platform);
}, 600_000);
afterAll(async () => await life.close());

const get = async (path: string) => await ask(web, `/cong-khai/42/van-ban${path}`, {});

async function issue(id: string, symbol: string): Promise<void> {
  const { chief, chair, registry } = life.people;
  await life.step(chief, id, 'check');
  await life.step(chair, id, 'sign');
  await life.step(registry, id, 'number', { symbol });
  await life.step(registry, id, 'issue');
}

it('gives everybody what is public, says what was replaced or withdrawn, and keeps the rest back', async () => {
  const { clerk, chair } = life.people;
  const made = async (subject: string, symbol: string, more: object = {}) => {
    const id = await life.draft(clerk, { subject, isPublic: true, ...more });
    await issue(id, symbol);
    return id;
  };
  const open = await made('Kết luận được công khai', '07/TB-TTHĐND');
  const inside = await made('Kết luận nội bộ', '08/TB-TTHĐND', { isPublic: false });
  const telephone = await made('Kết luận có số điện thoại', '09/TB-TTHĐND', {
    blocks: [{ kind: 'paragraph', text: 'Liên hệ bà Lan, số điện thoại 0912 345 678.' }],
  });
  const draft = await life.draft(clerk, { subject: 'Dự thảo chưa phát hành', isPublic: true });
  const list = await get('');
  expect(list.status).toBe(200);
  expect(list.text).toContain('Kết luận được công khai');
  expect(list.text).toContain('Số 07/TB-TTHĐND ngày 20/11/2026');
  for (const hidden of ['nội bộ', 'số điện thoại', 'Dự thảo chưa'])
    expect(list.text).not.toContain(hidden);
  for (const id of [inside, telephone, draft, 'x'])
    for (const path of [`/${id}`, `/${id}/pdf`]) expect((await get(path)).status).toBe(404);

  const pdf = await get(`/${open}/pdf`);
  expect([pdf.status, pdf.type]).toEqual([200, 'application/pdf']);
  expect(pdf.body.subarray(0, 5).toString('latin1')).toBe('%PDF-');

  const { id: second } = await life.revise(clerk, open, {
    subject: 'Kết luận thay thế',
    isPublic: true,
  });
  await issue(second, '10/TB-TTHĐND');
  const replaced = await get(`/${open}`);
  expect(replaced.status).toBe(410);
  expect(replaced.text).toContain('đã được thay thế');
  expect(replaced.text).toContain(`/van-ban/${second}`);
  expect((await get(`/${open}/pdf`)).status).toBe(303);
  await life.step(chair, second, 'withdraw', { note: 'Ban hành nhầm' });
  const withdrawn = await get(`/${second}`);
  expect([withdrawn.status, withdrawn.text.includes('đã được thu hồi')]).toEqual([410, true]);
  expect(withdrawn.text).not.toContain('Ban hành nhầm');
}, 600_000);
