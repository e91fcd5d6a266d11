import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { approvePublication, proposePublication } from './commands/index.ts';
import { publicationRoom } from './index.ts';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [publicationRoom]);

it('a text that was submitted says that it waits, for whom, and marks the personal data in it', async () => {
  const { clerk, chair } = life.people;
  const petitionId = await life.record('Cống trước chợ bị sập.');
  const { code } = await life.petition(petitionId);
  const texts = {
    title: 'Cống trước chợ bị sập',
    asked: 'Đề nghị thay nắp cống, hỏi ông Nguyễn Văn Tám, 0912345678.',
  };
  const { version } = await life.act(clerk, proposePublication, {
    petitionId,
    version: 0,
    ...texts,
  });
  const { html } = await pages.get(clerk, `/publications/${code}`);
  expect(html).toContain('Chờ duyệt');
  expect(html).not.toContain('Chưa công khai');
  expect(html).toContain(chair.displayName);
  expect(html).toContain('Trình lại bản đã sửa');
  expect(html).toContain('<mark>0912345678</mark>');
  const again = { petitionId, version, ...texts, asked: 'Đề nghị thay nắp cống.' };
  await life.act(chair, approvePublication, again);
  const approved = (await pages.get(chair, `/publications/${code}`)).html;
  expect(approved).toContain('Đang công khai');
  expect(approved).not.toContain('Duyệt và công khai');
  expect(approved).toContain('Sửa nội dung công khai');
});
