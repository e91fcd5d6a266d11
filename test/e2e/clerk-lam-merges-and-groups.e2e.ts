import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, fill, follow, main, pick, press, sees, turn } from './hands.ts';
import { openStory } from './house.ts';
import * as moves from './moves.ts';

const story = openStory();
const ROAD = 'Đường trục xã từ thôn Xuân Hải ra bến cá lún nứt, đề nghị sửa chữa mặt đường.';
const TWIN = 'Đường trục xã ra bến cá thôn Xuân Hải bị lún nứt nặng, đề nghị sửa mặt đường.';
const LIGHTS = 'Đề nghị lắp đèn chiếu sáng dọc đường ra bến cá thôn Xuân Hải.';

async function recorded(page: Page, text: string): Promise<string> {
  return await moves.recordPetition(page, { text, place: 'loc ha', detail: 'thôn Xuân Hải' });
}

test('clerk Lam merges two petitions and takes it back', async () => {
  const lam = await story.signIn('commune');
  const road = await recorded(lam, ROAD);
  const twin = await recorded(lam, TWIN);

  await moves.openPetition(lam, twin);
  await follow(lam, 'Gộp với kiến nghị khác');
  await fill(lam, 'Mã hoặc nội dung', road);
  await press(lam, 'Tìm');
  await turn(lam, async () => {
    await main(lam).locator('.item-title', { hasText: 'bến cá' }).first().click();
  });
  await sees(lam, 'Phần đánh dấu là phần khác nhau.');
  await story.picture(lam, 'merge-preview');
  await press(lam, 'Gộp');
  await sees(lam, `Đã gộp vào ${road}.`);
  await sees(lam, TWIN);
  await sees(lam, '2 lượt ý kiến');
  await story.picture(lam, 'merged-record');
  await moves.openPetition(lam, twin);
  await sees(lam, `Kiến nghị này đã gộp vào ${road}`);
  await lam.goto('/petitions');
  expect(await main(lam).getByText(twin).count()).toBe(0);

  await moves.openPetition(lam, twin);
  await follow(lam, 'Tách gộp');
  await press(lam, `Tách ${twin}`);
  await sees(lam, `Đã tách ${twin} thành kiến nghị riêng.`);
  await lam.goto('/petitions');
  await sees(lam, twin);
});

test('one answer reaches the whole group, and each is judged by itself', async () => {
  const lam = await story.signIn('commune');
  const road = await recorded(lam, ROAD);
  const lights = await recorded(lam, LIGHTS);
  await moves.classify(lam, road, 'giao thong');
  await moves.classify(lam, lights, 'giao thong');

  await lam.goto(`/petitions/${road}/together?with=${lights}`);
  await press(lam, 'Trả lời chung');
  await sees(lam, '2 kiến nghị được trả lời chung.');
  await sees(lam, lights);
  await story.picture(lam, 'answered-together');

  await moves.openPetition(lam, road);
  await follow(lam, 'Chuyển cơ quan có thẩm quyền');
  await sees(lam, `Cùng nhóm trả lời chung: ${lights}`);
  await choose(lam, 'Nơi nhận', 'ubnd xa loc ha');
  await press(lam, 'Lập và trình');
  await sees(lam, lights);
  await moves.sendLetter(lam, new URL(lam.url()).pathname, {
    number: '51/HĐND-TT',
    on: moves.today(),
    button: 'Nhập thay và chuyển',
    signer: 'Chủ tịch HĐND Nguyễn Hữu Tịnh',
  });

  const chuan = await story.signIn('communeexec');
  await moves.openPetition(chuan, road);
  await follow(chuan, 'Trả lời');
  await sees(chuan, `Trả lời chung cho cả ${lights}.`);
  await fill(chuan, 'Số, ký hiệu', '77/UBND-KT');
  await fill(chuan, 'Ngày ban hành', moves.today());
  await fill(chuan, 'Người ký', 'Trần Văn Hòa');
  await moves.answerPicked(chuan, 'solved.carried-out', 'Đã sửa mặt đường và lắp đèn.');
  await press(chuan, 'Ghi văn bản trả lời');
  await sees(chuan, 'Đã ghi trả lời cho 2 kiến nghị.');

  for (const code of [road, lights]) {
    await moves.openPetition(lam, code);
    await sees(lam, 'Đã sửa mặt đường và lắp đèn.');
  }
  await follow(lam, 'Kiểm tra thực tế, đối chiếu');
  await pick(lam, 'Kết quả đối chiếu', 'Không đúng với trả lời');
  await fill(lam, 'Những gì đã thấy tại chỗ', 'Đèn chưa lắp.');
  await press(lam, 'Kiểm tra thực tế, đối chiếu');
  await sees(lam, 'Thực tế khác trả lời');
  await moves.openPetition(lam, road);
  expect(await main(lam).getByText('Đèn chưa lắp.').count()).toBe(0);
});
