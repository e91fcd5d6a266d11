import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, fill, follow, main, pick, press, sees } from './hands.ts';
import { openStory } from './house.ts';
import * as moves from './moves.ts';

const story = openStory();
const LETTER = '812/HĐND-TT';
const TEXT =
  'Đoạn đường 58A qua thôn Xuân Triều bị ngập úng mỗi khi mưa lớn, đề nghị làm rãnh thoát nước.';

let code = '';
let list = '';

async function answer(
  page: Page,
  document: { number: string; text: string },
  act = 'Trả lời',
): Promise<void> {
  await moves.openPetition(page, code);
  await follow(page, act);
  await fill(page, 'Số, ký hiệu', document.number);
  await fill(page, 'Ngày ban hành', moves.today());
  await fill(page, 'Người ký', 'Lương Hữu Thịnh');
  await moves.answerPicked(page, 'solved.carried-out', document.text);
  await press(page, 'Ghi văn bản trả lời');
  await sees(page, 'Đã ghi trả lời cho 1 kiến nghị.');
}

test('clerk Giang records, classifies and puts it on a list', async () => {
  const giang = await story.signIn('clerk');
  code = await moves.recordPetition(giang, { text: TEXT, place: 'loc ha' });
  await moves.classify(giang, code, 'giao thong');
  list = await moves.forwardTo(giang, code, 'ubnd tinh');
  expect(await main(giang).innerText()).toContain('Ban của HĐND cho ý kiến');
  await story.picture(giang, 'loop-list');
});

test('committee, chief of office, chair and registry pass it on under one letter', async () => {
  for (const login of ['committee', 'chief', 'chair'] as const) {
    const page = await story.signIn(login);
    await moves.passStep(page, list);
  }
  const nhan = await story.signIn('registry');
  await moves.sendLetter(nhan, list, { number: LETTER, on: moves.today() });
  expect(await main(nhan).innerText()).toContain(LETTER);
});

test('the executive accepts it and assigns a department with a co-department', async () => {
  const thinh = await story.signIn('executive');
  await moves.openPetition(thinh, code);
  await follow(thinh, 'Tiếp nhận');
  await press(thinh, 'Tiếp nhận');
  await follow(thinh, 'Giao cơ quan chủ trì, phối hợp');
  await choose(thinh, 'Cơ quan chủ trì', 'so xay dung');
  await pick(thinh, 'Cơ quan phối hợp', /^Sở Tài chính/);
  await story.picture(thinh, 'loop-assign');
  await press(thinh, 'Giao cơ quan chủ trì, phối hợp');
  await sees(thinh, 'Sở Xây dựng');
});

test('the department answers the executive, the executive answers the council', async () => {
  const nhan = await story.signIn('department');
  await answer(nhan, { number: '77/BC-SXD', text: 'Đã khảo sát, kiến nghị bố trí vốn năm 2026.' });
  const thinh = await story.signIn('executive');
  const text = 'Rãnh thoát nước dài 420 m đã thi công xong, bàn giao cho xã quản lý.';
  await answer(thinh, { number: '1204/UBND-XD', text }, 'Lấy nội dung của cơ quan được giao');
  expect(await main(thinh).innerText()).toContain('bàn giao cho xã quản lý');
  await story.picture(thinh, 'loop-answer');
});

test('the committee and the chair judge it, the commune checks it on the ground', async () => {
  const khai = await story.signIn('chair');
  await moves.evaluate(khai, code, 'Kết thúc');
  await story.picture(khai, 'loop-evaluate');
  await press(khai, 'Đánh giá kết quả trả lời');
  await sees(khai, 'Đã kết thúc');

  const lam = await story.signIn('commune');
  await moves.openPetition(lam, code);
  await follow(lam, 'Kiểm tra thực tế, đối chiếu');
  await pick(lam, 'Kết quả đối chiếu', 'Đúng với trả lời');
  await fill(lam, 'Những gì đã thấy tại chỗ', 'Rãnh đã thông, mưa ngày hôm qua không còn ngập.');
  await press(lam, 'Kiểm tra thực tế, đối chiếu');
});

test('the record page tells all of it', async () => {
  const giang = await story.signIn('clerk');
  await moves.openPetition(giang, code);
  const told = await main(giang).locator('#timeline').innerText();
  for (const words of [
    'Phân loại',
    'Tiếp nhận',
    'Giao cơ quan',
    'UBND tỉnh Hà Tĩnh trả lời',
    'Sở Xây dựng trả lời',
    'Đánh giá',
    'Kiểm tra thực tế',
  ]) {
    expect(told).toContain(words);
  }
  expect(await main(giang).innerText()).toContain(LETTER);
  await story.picture(giang, 'loop-record');
});
