import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fill, follow, main, named, pick, press, sees } from './hands.ts';
import { openStory } from './house.ts';
import * as moves from './moves.ts';

const story = openStory();
const PLAIN = { javaScriptEnabled: false } as const;

async function select(page: Page, label: string, words: RegExp): Promise<void> {
  const list = main(page).getByLabel(named(label));
  const option = list.locator('option', { hasText: words }).first();
  await list.selectOption((await option.getAttribute('value')) ?? '');
}

test('record, classify, forward, answer: plain forms do all of it', async () => {
  const lam = await story.signIn('commune', PLAIN);
  await lam.goto('/petitions/new');
  await fill(lam, 'Nguyên văn lời cử tri', 'Loa truyền thanh xóm 7 không nghe được.');
  await select(lam, 'Đơn vị hành chính', /Lộc Hà/);
  await press(lam, 'Lưu kiến nghị');
  const code = new URL(lam.url()).pathname.split('/').at(-1) ?? '';

  await follow(lam, 'Phân loại');
  await press(lam, 'Phân loại');
  await sees(lam, 'Có nội dung cần sửa trước khi lưu');
  await select(lam, 'Lĩnh vực', /Giao thông/);
  await press(lam, 'Phân loại');

  await follow(lam, 'Chuyển cơ quan có thẩm quyền');
  await select(lam, 'Nơi nhận', /^Ủy ban nhân dân xã Lộc Hà/);
  await press(lam, 'Lập và trình');
  await moves.sendLetter(lam, new URL(lam.url()).pathname, {
    number: '51/HĐND-TT',
    on: moves.today(),
    button: 'Nhập thay và chuyển',
    signer: 'Chủ tịch HĐND Nguyễn Hữu Tịnh',
  });

  const chuan = await story.signIn('communeexec', PLAIN);
  await moves.openPetition(chuan, code);
  await follow(chuan, 'Tiếp nhận');
  await press(chuan, 'Tiếp nhận');
  await follow(chuan, 'Trả lời');
  await fill(chuan, 'Số, ký hiệu', '61/UBND-VX');
  await fill(chuan, 'Ngày ban hành', moves.today());
  await fill(chuan, 'Người ký', 'Nguyễn Văn Chuẩn');
  await moves.answerPicked(chuan, 'solved.carried-out', 'Đã thay loa mới.');
  await press(chuan, 'Ghi văn bản trả lời');
  await sees(chuan, 'Đã thay loa mới.');
});

test('the chair evaluates an answer and the register filters, all without JavaScript', async () => {
  const khai = await story.signIn('chair', PLAIN);
  await khai.goto('/petitions?state=answered&scope=own');
  const first = main(khai).locator('[data-row] a.row-link').first();
  await khai.goto((await first.getAttribute('href')) ?? '');
  const here = khai.url();
  await follow(khai, 'Đánh giá kết quả trả lời');
  await pick(khai, 'Kết luận', 'Yêu cầu trả lời lại');
  await press(khai, 'Đánh giá kết quả trả lời');
  await sees(khai, 'Có nội dung cần sửa trước khi lưu');
  await fill(khai, 'Nhận xét', 'Chưa nêu thời gian hoàn thành.');
  await press(khai, 'Đánh giá kết quả trả lời');
  expect(khai.url().split('/').length).toBe(here.split('/').length);
  await sees(khai, 'Đang giải quyết');
  await sees(khai, 'Chưa nêu thời gian hoàn thành.');
});
